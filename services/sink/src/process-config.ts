import { KafkaSettings, kafkaAccess } from "@nghe/bus/kafka";
import { type Env, ProcessSettings, type ProcessSetup, processSetup, readEnv } from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { z } from "zod";
import { type SinkConfig, SinkSettings, sinkConfig } from "./config.ts";

const Settings = SinkSettings.extend(KafkaSettings.shape)
  .extend(ServerSettings.shape)
  .extend(ProcessSettings.shape)
  .extend({
    /** For tests: the step at which the process kills itself. */
    NGHE_CRASH_AT: z.string().max(100).optional(),
    /** For tests: the step at which it stops itself, the first time, until something wakes it. */
    NGHE_PAUSE_AT: z.string().max(100).optional(),
  });

/** What a process of the sink alone is told. */
export type ProcessConfig = ProcessSetup & {
  kafka: ReturnType<typeof kafkaAccess>;
  epoch: number;
  clickhouse: ReturnType<typeof serverAccess>;
  sink: SinkConfig;
  crashAt: undefined | string;
  pauseAt: undefined | string;
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
    crashAt: settings.NGHE_CRASH_AT,
    pauseAt: settings.NGHE_PAUSE_AT,
  };
}
