import { watchProgress } from "@nghe/bus";
import { createKafkaBus } from "@nghe/bus/kafka";
import { GROUPS, TOPIC_PLANS } from "@nghe/contracts";
import { createLogRegistry } from "@nghe/registry";
import {
  systemClock as clock,
  createFoundation,
  createHalt,
  createOpsServer,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
  warnOfUnknownSettings,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { createEnricherApart } from "./enricher/enricher-apart.ts";
import { readProcessConfig } from "./process-config.ts";
import { createEnrich } from "./service.ts";

const config = readProcessConfig(process.env);
const crashAt = createHalt(config.halts, (signal) => process.kill(process.pid, signal));
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
warnOfUnknownSettings(process.env, logger);
const metrics = createPrometheusMetrics();
const random = Math.random;
const log = await createKafkaBus({ ...config.kafka, clientId: "nghe-enrich", clock, logger });
const { bus, watch } = watchProgress(log, { groups: Object.values(GROUPS), clock, logger, metrics });
const database = createServerDatabase({ ...config.clickhouse, clock, random, timeoutMs: 30_000, connections: 4 });
const store = createStore({ database, epoch: config.epoch, clock });
const { recounts } = store;

const foundation = createFoundation({
  name: "log and tables",
  prepare: [() => bus.ensureTopics(TOPIC_PLANS)],
  open: [bus, store],
});
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const openEnricher = () => createEnricherApart({ spamFrom: config.enrich.spamFrom });
const tools = { clock, logger, metrics, crashAt };
const enrich = createEnrich({ ...tools, bus, registry, openEnricher, recounts, config: config.enrich });
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([foundation, ops, registry, enrich, watch], {
  logger,
  clock,
  stopDeadlineMs: 25_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
