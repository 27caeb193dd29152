import {
  booleanSetting,
  choiceSetting,
  type Env,
  integerSetting,
  listSetting,
  logLevels,
  pathSetting,
  portSetting,
  readEnv,
} from "@nghe/runtime";
import { z } from "zod";

const Settings = z.object({
  NGHE_DATA_DIR: pathSetting().prefault("./data"),
  NGHE_HOST: z.string().max(255).default("127.0.0.1"),
  NGHE_PORT: portSetting().prefault("8080"),
  NGHE_CLICKHOUSE_PORT: portSetting().prefault("8123"),
  NGHE_ADMIN_KEY: z.string().min(20, "at least 20 characters").max(200).optional(),
  NGHE_DEMO: booleanSetting().prefault("1"),
  NGHE_UNMATCHED_DAYS: integerSetting(0, 3_650).prefault("3"),
  NGHE_LOG_LEVEL: choiceSetting(logLevels).prefault("info"),
  NGHE_ALLOW_HOSTS: listSetting().prefault("-"),
});

/** What the environment says, typed. `allowHosts` may be reached by webhooks and feeds although they are private. */
export type InstallationConfig = {
  dataDir: string;
  host: string;
  port: number;
  sqlPort: number;
  adminKey: undefined | string;
  demo: boolean;
  unmatchedDays: number;
  logLevel: (typeof logLevels)[number];
  allowHosts: readonly string[];
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function installationConfig(env: Env): InstallationConfig {
  const settings = readEnv(Settings, env);
  return {
    dataDir: settings.NGHE_DATA_DIR,
    host: settings.NGHE_HOST,
    port: settings.NGHE_PORT,
    sqlPort: settings.NGHE_CLICKHOUSE_PORT,
    adminKey: settings.NGHE_ADMIN_KEY,
    demo: settings.NGHE_DEMO,
    unmatchedDays: settings.NGHE_UNMATCHED_DAYS,
    logLevel: settings.NGHE_LOG_LEVEL,
    allowHosts: settings.NGHE_ALLOW_HOSTS.filter((host) => host !== "-"),
  };
}
