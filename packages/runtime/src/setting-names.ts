/** Every setting of the product, whichever process reads it; its page is `docs/operations.md`. */
export const SETTING_NAMES: readonly string[] = [
  "NGHE_ADMIN_KEY",
  "NGHE_ALERT_KEEP_TRYING",
  "NGHE_ALLOW_HOSTS",
  "NGHE_CLICKHOUSE_PASSWORD",
  "NGHE_CLICKHOUSE_PORT",
  "NGHE_CLICKHOUSE_REPLICATED",
  "NGHE_CLICKHOUSE_URL",
  "NGHE_CLICKHOUSE_USER",
  "NGHE_CRASH_AT",
  "NGHE_DASHBOARD_DIR",
  "NGHE_DATA_DIR",
  "NGHE_DEMO",
  "NGHE_DISK_RESERVE",
  "NGHE_ENRICH_BATCH",
  "NGHE_HOST",
  "NGHE_KAFKA_BROKERS",
  "NGHE_KAFKA_SESSION_TIMEOUT",
  "NGHE_LOG_EPOCH",
  "NGHE_LOG_LEVEL",
  "NGHE_PAUSE_AT",
  "NGHE_PORT",
  "NGHE_PUBLISH",
  "NGHE_PUBLISH_SQL",
  "NGHE_SECRET",
  "NGHE_SINK_RECONCILE_EVERY",
  "NGHE_SINK_RECORDS",
  "NGHE_SINK_WAIT",
  "NGHE_UNMATCHED_DAYS",
];

/** Names around the product that no process reads: of its image and compose file, of examples, of its tests and benches. */
export const AROUND = /^NGHE_(?:SERVICE|GRAFANA_PASSWORD|KEY|FIGURES|FLUSH|(?:TEST|BENCH|QUERY)_\w+)$/;
