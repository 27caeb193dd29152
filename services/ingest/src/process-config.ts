import { KafkaSettings, kafkaAccess } from "@nghe/bus/kafka";
import { type Env, listSetting, ProcessSettings, type ProcessSetup, processSetup, readEnv } from "@nghe/runtime";

const Settings = KafkaSettings.extend(ProcessSettings.shape).extend({
  /** Private hosts that feeds may all the same be fetched from. */
  NGHE_ALLOW_HOSTS: listSetting().optional(),
});

/** What a process that listens to sources is told. */
export type ProcessConfig = ProcessSetup & {
  kafka: ReturnType<typeof kafkaAccess>;
  allowHosts: readonly string[];
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function readProcessConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  return {
    ...processSetup(settings),
    kafka: kafkaAccess(settings),
    allowHosts: settings.NGHE_ALLOW_HOSTS ?? [],
  };
}
