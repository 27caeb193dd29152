import { choiceSetting, durationSetting, type Env, listSetting, logLevels, portSetting, readEnv } from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { z } from "zod";
import { type EnrichConfig, EnrichSettings, enrichConfig } from "./config.ts";

const Settings = EnrichSettings.extend(ServerSettings.shape).extend({
  NGHE_KAFKA_BROKERS: listSetting(),
  /** How long a group of Kafka waits for a member that went silent before it goes on without it. */
  NGHE_KAFKA_SESSION_TIMEOUT: durationSetting().prefault("45s"),
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().prefault("8080"),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
});

/** What a process of enrichment alone is told: where the log and the tables are, and where it answers for its health. */
export type ProcessConfig = {
  brokers: readonly string[];
  sessionTimeoutMs: number;
  clickhouse: ReturnType<typeof serverAccess>;
  host: string;
  port: number;
  logLevel: (typeof logLevels)[number];
  enrich: EnrichConfig;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function processConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  return {
    brokers: settings.NGHE_KAFKA_BROKERS,
    sessionTimeoutMs: settings.NGHE_KAFKA_SESSION_TIMEOUT,
    clickhouse: serverAccess(settings),
    host: settings.NGHE_HOST,
    port: settings.NGHE_PORT,
    logLevel: settings.NGHE_LOG_LEVEL,
    enrich: enrichConfig(settings),
  };
}
