import { KafkaSettings, kafkaAccess } from "@nghe/bus/kafka";
import {
  type Env,
  listSetting,
  ProcessSettings,
  type ProcessSetup,
  processSetup,
  readEnv,
  secretSetting,
} from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { type AlertsConfig, AlertsSettings, alertsConfig } from "./config.ts";

const Settings = AlertsSettings.extend(KafkaSettings.shape)
  .extend(ServerSettings.shape)
  .extend(ProcessSettings.shape)
  .extend({
    /** The same in every process of an installation: webhook secrets are derived from it. */
    NGHE_SECRET: secretSetting(),
    /** Private hosts that webhooks may all the same be sent to. */
    NGHE_ALLOW_HOSTS: listSetting().optional(),
  });

/** What a process of alerts alone is told. */
export type ProcessConfig = ProcessSetup & {
  kafka: ReturnType<typeof kafkaAccess>;
  epoch: number;
  clickhouse: ReturnType<typeof serverAccess>;
  secret: string;
  allowHosts: readonly string[];
  alerts: AlertsConfig;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key and no value. */
export function readProcessConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  return {
    ...processSetup(settings),
    kafka: kafkaAccess(settings),
    epoch: settings.NGHE_LOG_EPOCH,
    clickhouse: serverAccess(settings),
    secret: settings.NGHE_SECRET,
    allowHosts: settings.NGHE_ALLOW_HOSTS ?? [],
    alerts: alertsConfig(settings),
  };
}
