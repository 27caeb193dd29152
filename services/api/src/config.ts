import { choiceSetting, type Env, listSetting, logLevels, pathSetting, portSetting, readEnv } from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { z } from "zod";

/** Settings of the API, typed; limits are there so that a test can make them small. */
export type ApiConfig = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  ingest: { maxBytes: number; maxInflatedBytes: number };
  live: {
    /** Live queries that run at once, and that may be open. */
    places: number;
    maxQueries: number;
    maxConnections: number;
  };
};

const MB = 1024 * 1024;

/** What is right for one machine, listening on loopback. */
export const DEFAULT_API_CONFIG: ApiConfig = {
  host: "127.0.0.1",
  port: 8080,
  ingest: { maxBytes: 2 * MB, maxInflatedBytes: 16 * MB },
  live: { places: 2, maxQueries: 1_000, maxConnections: 5_000 },
};

const Secret = z.string().min(20, "at least 20 characters").max(200);
const Settings = ServerSettings.extend({
  NGHE_HOST: z.string().max(255).default(DEFAULT_API_CONFIG.host),
  NGHE_PORT: portSetting().prefault(String(DEFAULT_API_CONFIG.port)),
  /** Where the SQL door listens. */
  NGHE_CLICKHOUSE_PORT: portSetting().prefault("8123"),
  NGHE_KAFKA_BROKERS: listSetting(),
  /** The same in every process of an installation: keys and webhook secrets are made with it. */
  NGHE_SECRET: Secret,
  NGHE_ADMIN_KEY: Secret,
  NGHE_DASHBOARD_DIR: pathSetting().optional(),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
});

/** What the API needs to run as a process of its own, beside Kafka and a ClickHouse server. */
export type DistributedConfig = {
  api: ApiConfig;
  sqlPort: number;
  brokers: readonly string[];
  clickhouse: ReturnType<typeof serverAccess>;
  pepper: string;
  adminKey: string;
  dashboardDir: undefined | string;
  logLevel: (typeof logLevels)[number];
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function readDistributedConfig(env: Env): DistributedConfig {
  const settings = readEnv(Settings, env);
  return {
    api: { ...DEFAULT_API_CONFIG, host: settings.NGHE_HOST, port: settings.NGHE_PORT },
    sqlPort: settings.NGHE_CLICKHOUSE_PORT,
    brokers: settings.NGHE_KAFKA_BROKERS,
    clickhouse: serverAccess(settings),
    pepper: settings.NGHE_SECRET,
    adminKey: settings.NGHE_ADMIN_KEY,
    dashboardDir: settings.NGHE_DASHBOARD_DIR,
    logLevel: settings.NGHE_LOG_LEVEL,
  };
}
