import {
  choiceSetting,
  durationSetting,
  type Env,
  integerSetting,
  listSetting,
  logLevels,
  portSetting,
  readEnv,
} from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { z } from "zod";

const DAY_MS = 86_400_000;
const MB = 1 << 20;

/** What the environment says of the sink. */
export const SinkSettings = z.object({
  /** How long unmatched public posts are kept after they were seen, days. */
  NGHE_UNMATCHED_DAYS: integerSetting(0, 3_650).default(3),
  /** The most records one batch holds. */
  NGHE_SINK_RECORDS: integerSetting(1, 100_000).default(5_000),
  /** How long the first record of a batch waits for more. */
  NGHE_SINK_WAIT: durationSetting().default(250),
  /** How often the tables are looked over for rows that no stored post accounts for. */
  NGHE_SINK_RECONCILE_EVERY: durationSetting().default(300_000),
});

export type SinkConfig = {
  maxRecords: number;
  maxBytes: number;
  maxWaitMs: number;
  unmatchedMs: number;
  /** How often the tables are looked over for rows that should not be, and how far back. */
  reconcileEveryMs: number;
  reconcileBackMs: number;
  forgetEveryMs: number;
  /** How often it is asked whether deleted workspaces and brands can be purged. */
  purgeEveryMs: number;
};

export function sinkConfig(settings: z.infer<typeof SinkSettings>): SinkConfig {
  return {
    maxRecords: settings.NGHE_SINK_RECORDS,
    maxBytes: 16 * MB,
    maxWaitMs: settings.NGHE_SINK_WAIT,
    unmatchedMs: settings.NGHE_UNMATCHED_DAYS * DAY_MS,
    reconcileEveryMs: settings.NGHE_SINK_RECONCILE_EVERY,
    reconcileBackMs: 3_600_000,
    forgetEveryMs: 3_600_000,
    purgeEveryMs: 5_000,
  };
}

const DistributedSettings = SinkSettings.extend({
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().default(9_103),
  NGHE_KAFKA_BROKERS: listSetting(),
  /** How long a group of Kafka waits for a member that went silent before it goes on without it. */
  NGHE_KAFKA_SESSION_TIMEOUT: durationSetting().default(45_000),
  /** Grows when the log is made anew. */
  NGHE_LOG_EPOCH: integerSetting(0, 1_000_000).default(0),
  /** For tests: the step at which the process kills itself. */
  NGHE_CRASH_AT: z.string().max(100).optional(),
  /** For tests: the step at which it stops itself, the first time, until something wakes it. */
  NGHE_PAUSE_AT: z.string().max(100).optional(),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).default("info"),
}).extend(ServerSettings.shape);

/** What the sink needs to run as a process of its own, beside Kafka and a ClickHouse server. */
export type DistributedConfig = {
  sink: SinkConfig;
  host: string;
  port: number;
  brokers: readonly string[];
  sessionTimeoutMs: number;
  clickhouse: ReturnType<typeof serverAccess>;
  epoch: number;
  crashAt: undefined | string;
  pauseAt: undefined | string;
  logLevel: (typeof logLevels)[number];
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function readDistributedConfig(env: Env): DistributedConfig {
  const settings = readEnv(DistributedSettings, env);
  return {
    sink: sinkConfig(settings),
    host: settings.NGHE_HOST,
    port: settings.NGHE_PORT,
    brokers: settings.NGHE_KAFKA_BROKERS,
    sessionTimeoutMs: settings.NGHE_KAFKA_SESSION_TIMEOUT,
    clickhouse: serverAccess(settings),
    epoch: settings.NGHE_LOG_EPOCH,
    crashAt: settings.NGHE_CRASH_AT,
    pauseAt: settings.NGHE_PAUSE_AT,
    logLevel: settings.NGHE_LOG_LEVEL,
  };
}
