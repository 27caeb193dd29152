import { type AlertsConfig, AlertsSettings, alertsConfig } from "@nghe/alerts";
import { type EnrichConfig, EnrichSettings, enrichConfig } from "@nghe/enrich";
import {
  booleanSetting,
  bytesSetting,
  type Env,
  listSetting,
  ProcessSettings,
  type ProcessSetup,
  pathSetting,
  portSetting,
  processSetup,
  readEnv,
  secretSetting,
} from "@nghe/runtime";
import { type SinkConfig, SinkSettings, sinkConfig } from "@nghe/sink";

const Settings = EnrichSettings.extend(SinkSettings.shape)
  .extend(AlertsSettings.shape)
  .extend(ProcessSettings.shape)
  .extend({
    NGHE_DATA_DIR: pathSetting().prefault("./data"),
    NGHE_CLICKHOUSE_PORT: portSetting().prefault("8123"),
    NGHE_ADMIN_KEY: secretSetting().optional(),
    NGHE_DEMO: booleanSetting().prefault("1"),
    NGHE_ALLOW_HOSTS: listSetting().optional(),
    NGHE_DISK_RESERVE: bytesSetting().prefault("512MB"),
  });

/** What the environment says, typed. `allowHosts` may be reached by webhooks and feeds although they are private. */
export type InstallationConfig = ProcessSetup & {
  dataDir: string;
  sqlPort: number;
  adminKey: undefined | string;
  demo: boolean;
  allowHosts: readonly string[];
  /** How much of the disk new posts leave free, bytes. */
  diskReserveBytes: number;
  enrich: EnrichConfig;
  sink: SinkConfig;
  alerts: AlertsConfig;
};

/** Reads the environment once. Throws `ConfigFailure`, which names every wrong key. */
export function installationConfig(env: Env): InstallationConfig {
  const settings = readEnv(Settings, env);
  return {
    ...processSetup(settings),
    dataDir: settings.NGHE_DATA_DIR,
    sqlPort: settings.NGHE_CLICKHOUSE_PORT,
    adminKey: settings.NGHE_ADMIN_KEY,
    demo: settings.NGHE_DEMO,
    allowHosts: settings.NGHE_ALLOW_HOSTS ?? [],
    diskReserveBytes: settings.NGHE_DISK_RESERVE,
    enrich: enrichConfig(settings),
    sink: sinkConfig(settings),
    alerts: alertsConfig(settings),
  };
}
