import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { createLogRegistry } from "@nghe/registry";
import {
  type Component,
  systemClock as clock,
  createOpsServer,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { processConfig } from "./process-config.ts";
import { createEnrich } from "./service.ts";

const EPOCH = 0;
const STOP_DEADLINE_MS = 25_000;

const config = processConfig(process.env);
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
const metrics = createPrometheusMetrics();
const { brokers, sessionTimeoutMs } = config;
const bus = await createKafkaBus({ brokers, sessionTimeoutMs, clientId: "nghe-enrich", clock, logger });
const limits = { timeoutMs: 30_000, connections: 4 };
const database = createServerDatabase({ ...config.clickhouse, ...limits, clock, random: Math.random });
const { shelf } = createStore({ database, epoch: EPOCH, clock });

const ground: Component = {
  name: "log and tables",
  failed: undefined,
  start: () => bus.ensureTopics(TOPIC_PLANS),
  async stop() {
    await bus.close();
    await database.close();
  },
  health: () => ({ ok: true, detail: "" }),
};
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const enrich = createEnrich({
  bus,
  registry,
  model: createLexiconModel(),
  shelf,
  clock,
  logger,
  metrics,
  config: config.enrich,
});
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([ground, ops, registry, enrich], {
  logger,
  clock,
  stopDeadlineMs: STOP_DEADLINE_MS,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
