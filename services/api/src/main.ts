import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createIntake } from "@nghe/intake";
import { createLogRegistry } from "@nghe/registry";
import {
  type Component,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
  systemClock,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { readDistributedConfig } from "./config.ts";
import { createApi } from "./service.ts";
import { createServerDoor } from "./sql-door/server-door.ts";

const VERSION = "0.1.0";

const config = readDistributedConfig(process.env);
const clock = systemClock;
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
const metrics = createPrometheusMetrics();

const bus = await createKafkaBus({ brokers: config.brokers, clientId: "nghe-api", clock, logger });
await bus.ensureTopics(TOPIC_PLANS);
const database = createServerDatabase({
  ...config.clickhouse,
  clock,
  random: Math.random,
  timeoutMs: 30_000,
  connections: 16,
  replicated: false,
});
const store = createStore({ database, epoch: 0, clock });
await store.migrate();

const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 5_000, writeTimeoutMs: 10_000 });
const api = createApi({
  bus,
  store,
  registry,
  intake: createIntake({ bus, clock, metrics }),
  pepper: config.pepper,
  adminKey: config.adminKey,
  clock,
  logger,
  metrics,
  config: config.api,
  staticDir: config.dashboardDir,
  version: VERSION,
  connectorStatus: () => undefined,
  extraHealth: () => [registry, door].map((part) => ({ name: part.name, ...part.health() })),
});
const { pepper, adminKey, clickhouse } = config;
const at = { host: config.api.host, port: config.sqlPort };
const door = createServerDoor({ store, registry, pepper, adminKey, clickhouse, ...at, clock, logger, metrics });

/** What the others stand on: given back last. */
const foundation: Component = {
  name: "log and tables",
  failed: undefined,
  start: async () => {},
  stop: async () => {
    await bus.close();
    await store.close();
  },
  health: () => ({ ok: true, detail: "open" }),
};

supervise([foundation, registry, api, door], {
  logger,
  clock,
  stopDeadlineMs: 9_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
