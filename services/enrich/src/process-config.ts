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
import { type EnrichConfig, EnrichSettings, enrichConfig } from "./config.ts";

const Settings = EnrichSettings.extend(KafkaSettings.shape)
  .extend(ServerSettings.shape)
  .extend(ProcessSettings.shape)
  .extend(HaltSettings.shape);

/** What a process of enrichment alone is told. */
export type ProcessConfig = ProcessSetup & {
  kafka: ReturnType<typeof kafkaAccess>;
  epoch: number;
  clickhouse: ReturnType<typeof serverAccess>;
  enrich: EnrichConfig;
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
    enrich: enrichConfig(settings),
    halts: haltsOf(settings),
  };
}
