import { choiceSetting, type Env, listSetting, logLevels, portSetting, readEnv } from "@nghe/runtime";
import { z } from "zod";

const Settings = z.object({
  NGHE_KAFKA_BROKERS: listSetting(),
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().prefault("8080"),
  /** Private hosts that feeds may all the same be fetched from. */
  NGHE_ALLOW_HOSTS: listSetting().optional(),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
});

/** What a process that listens to sources is told: where the log is, and where it answers for its health. */
export type DistributedConfig = {
  brokers: readonly string[];
  host: string;
  port: number;
  allowHosts: readonly string[];
  logLevel: (typeof logLevels)[number];
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function readDistributedConfig(env: Env): DistributedConfig {
  const settings = readEnv(Settings, env);
  return {
    brokers: settings.NGHE_KAFKA_BROKERS,
    host: settings.NGHE_HOST,
    port: settings.NGHE_PORT,
    allowHosts: settings.NGHE_ALLOW_HOSTS ?? [],
    logLevel: settings.NGHE_LOG_LEVEL,
  };
}
