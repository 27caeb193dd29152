import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createIntake } from "@nghe/intake";
import { createLexiconModel } from "@nghe/nlp";
import { createLogRegistry } from "@nghe/registry";
import {
  systemClock as clock,
  createFoundation,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
  VERSION,
  warnOfUnknownSettings,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { readProcessConfig } from "./process-config.ts";
import { createApi } from "./service.ts";
import { createServerDoor } from "./sql-door/server-door.ts";

const config = readProcessConfig(process.env);
const { pepper, adminKey, clickhouse } = config;
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
warnOfUnknownSettings(process.env, logger);
const metrics = createPrometheusMetrics();
const bus = await createKafkaBus({ ...config.kafka, clientId: "nghe-api", clock, logger });
// What people ask need not wait until every replica agrees.
const limits = { replicated: false, timeoutMs: 30_000, connections: 16 };
const database = createServerDatabase({ ...clickhouse, ...limits, clock, random: Math.random });
const store = createStore({ database, epoch: config.epoch, clock });

const foundation = createFoundation({
  name: "log and tables",
  prepare: [() => bus.ensureTopics(TOPIC_PLANS), () => store.migrate()],
  open: [bus, store],
});
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 5_000, writeTimeoutMs: 10_000 });
const intake = createIntake({ bus, clock, metrics });
const api = createApi({
  ...{ bus, store, registry, intake, pepper, adminKey, clock, logger, metrics, config: config.api },
  model: createLexiconModel(),
  staticDir: config.dashboardDir,
  version: VERSION,
  connectorStatus: () => undefined,
  extraHealth: () => [registry, door].map((part) => ({ name: part.name, ...part.health() })),
});
const at = { host: config.api.host, port: config.sqlPort };
const door = createServerDoor({ store, registry, pepper, adminKey, clickhouse, ...at, clock, logger, metrics });
supervise([foundation, registry, api, door], {
  logger,
  clock,
  stopDeadlineMs: 9_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
