import { watchProgress } from "@nghe/bus";
import { createKafkaBus } from "@nghe/bus/kafka";
import { GROUPS, TOPIC_PLANS } from "@nghe/contracts";
import { createEgress } from "@nghe/egress";
import { createLogRegistry } from "@nghe/registry";
import {
  systemClock as clock,
  createFoundation,
  createOpsServer,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
  USER_AGENT,
  warnOfUnknownSettings,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { readProcessConfig } from "./process-config.ts";
import { createAlerts } from "./service.ts";

const config = readProcessConfig(process.env);
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
warnOfUnknownSettings(process.env, logger);
const metrics = createPrometheusMetrics();
const random = Math.random;
const log = await createKafkaBus({ ...config.kafka, clientId: "nghe-alerts", clock, logger });
const { bus, watch } = watchProgress(log, { groups: Object.values(GROUPS), clock, logger, metrics });
const database = createServerDatabase({ ...config.clickhouse, clock, random, timeoutMs: 30_000, connections: 4 });
const store = createStore({ database, epoch: config.epoch, clock });
const egress = createEgress({ allowHosts: config.allowHosts, userAgent: USER_AGENT });

const foundation = createFoundation({
  name: "log, tables and way out",
  prepare: [() => bus.ensureTopics(TOPIC_PLANS), () => store.migrate()],
  open: [bus, store, egress],
});
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const { secret, alerts: alertsConfig } = config;
const alerts = createAlerts({ bus, store, registry, egress, secret, clock, logger, metrics, config: alertsConfig });
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([foundation, ops, registry, alerts, watch], {
  logger,
  clock,
  stopDeadlineMs: 25_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
