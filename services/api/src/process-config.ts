import { KafkaSettings, kafkaAccess } from "@nghe/bus/kafka";
import {
  type Env,
  type LogLevel,
  ProcessSettings,
  pathSetting,
  portSetting,
  processSetup,
  readEnv,
  secretSetting,
} from "@nghe/runtime";
import { ServerSettings, serverAccess } from "@nghe/store/server";
import { type ApiConfig, DEFAULT_API_CONFIG } from "./config.ts";

const Settings = KafkaSettings.extend(ServerSettings.shape)
  .extend(ProcessSettings.shape)
  .extend({
    /** Where the SQL door listens. */
    NGHE_CLICKHOUSE_PORT: portSetting().prefault("8123"),
    /** The same in every process of an installation: keys and webhook secrets are made with it. */
    NGHE_SECRET: secretSetting(),
    NGHE_ADMIN_KEY: secretSetting(),
    NGHE_DASHBOARD_DIR: pathSetting().optional(),
  });

/** What a process of the API alone is told. */
export type ProcessConfig = {
  logLevel: LogLevel;
  kafka: ReturnType<typeof kafkaAccess>;
  epoch: number;
  clickhouse: ReturnType<typeof serverAccess>;
  pepper: string;
  adminKey: string;
  dashboardDir: undefined | string;
  api: ApiConfig;
  sqlPort: number;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key and no value. */
export function readProcessConfig(env: Env): ProcessConfig {
  const settings = readEnv(Settings, env);
  const { logLevel, ...at } = processSetup(settings);
  return {
    logLevel,
    kafka: kafkaAccess(settings),
    epoch: settings.NGHE_LOG_EPOCH,
    clickhouse: serverAccess(settings),
    pepper: settings.NGHE_SECRET,
    adminKey: settings.NGHE_ADMIN_KEY,
    dashboardDir: settings.NGHE_DASHBOARD_DIR,
    api: { ...DEFAULT_API_CONFIG, ...at },
    sqlPort: settings.NGHE_CLICKHOUSE_PORT,
  };
}
