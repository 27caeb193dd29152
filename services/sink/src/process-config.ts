import { KafkaSettings, kafkaAccess } from "@nghe/bus/kafka";
import {
  type Env,
  HaltSettings,
  type Halts,
  haltsOf,
  ProcessSettings,
  type ProcessSetup,
  processSetup,
  readEnv,
} from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { type SinkConfig, SinkSettings, sinkConfig } from "./config.ts";

const Settings = SinkSettings.extend(KafkaSettings.shape)
  .extend(ServerSettings.shape)
  .extend(ProcessSettings.shape)
  .extend(HaltSettings.shape);

/** What a process of the sink alone is told. */
export type ProcessConfig = ProcessSetup & {
  kafka: ReturnType<typeof kafkaAccess>;
  epoch: number;
  clickhouse: ReturnType<typeof serverAccess>;
  sink: SinkConfig;
  halts: Halts;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function readProcessConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  return {
    ...processSetup(settings),
    kafka: kafkaAccess(settings),
    epoch: settings.NGHE_LOG_EPOCH,
    clickhouse: serverAccess(settings),
    sink: sinkConfig(settings),
    halts: haltsOf(settings),
  };
}
