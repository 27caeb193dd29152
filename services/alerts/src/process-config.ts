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
import { type AlertsConfig, AlertsSettings, alertsConfig } from "./config.ts";

const Settings = AlertsSettings.extend(ServerSettings.shape).extend({
  NGHE_KAFKA_BROKERS: listSetting(),
  /** How long a group of Kafka waits for a member that went silent before it goes on without it. */
  NGHE_KAFKA_SESSION_TIMEOUT: durationSetting().prefault("45s"),
  /** Grows when the log is made anew. */
  NGHE_LOG_EPOCH: integerSetting(0, 1_000_000).prefault("0"),
  /** The same in every process of an installation: webhook secrets are derived from it. */
  NGHE_SECRET: z.string().min(20, "at least 20 characters").max(200),
  /** Private hosts that webhooks may all the same be sent to. */
  NGHE_ALLOW_HOSTS: listSetting().optional(),
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().prefault("8080"),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
});

/** What a process of alerts alone is told. */
export type ProcessConfig = {
  brokers: readonly string[];
  sessionTimeoutMs: number;
  clickhouse: ReturnType<typeof serverAccess>;
  epoch: number;
  secret: string;
  allowHosts: readonly string[];
  host: string;
  port: number;
  logLevel: (typeof logLevels)[number];
  alerts: AlertsConfig;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key and no value. */
export function processConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  return {
    brokers: settings.NGHE_KAFKA_BROKERS,
    sessionTimeoutMs: settings.NGHE_KAFKA_SESSION_TIMEOUT,
    clickhouse: serverAccess(settings),
    epoch: settings.NGHE_LOG_EPOCH,
    secret: settings.NGHE_SECRET,
    allowHosts: settings.NGHE_ALLOW_HOSTS ?? [],
    host: settings.NGHE_HOST,
    port: settings.NGHE_PORT,
    logLevel: settings.NGHE_LOG_LEVEL,
    alerts: alertsConfig(settings),
  };
}
