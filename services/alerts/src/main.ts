import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createEgress } from "@nghe/egress";
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
import { createAlerts } from "./service.ts";

const USER_AGENT = "nghe/0.1 (social listening, self-hosted)";

const config = processConfig(process.env);
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
const metrics = createPrometheusMetrics();
const { brokers, sessionTimeoutMs } = config;
const bus = await createKafkaBus({ brokers, sessionTimeoutMs, clientId: "nghe-alerts", clock, logger });
const limits = { timeoutMs: 30_000, connections: 4 };
const database = createServerDatabase({ ...config.clickhouse, ...limits, clock, random: Math.random });
const store = createStore({ database, epoch: config.epoch, clock });
const egress = createEgress({ allowHosts: config.allowHosts, userAgent: USER_AGENT });

/** What the others stand on: given back last. */
const ground: Component = {
  name: "log, tables and way out",
  failed: undefined,
  async start() {
    await bus.ensureTopics(TOPIC_PLANS);
    await store.migrate();
  },
  async stop() {
    await egress.close();
    await bus.close();
    await store.close();
  },
  health: () => ({ ok: true, detail: "open" }),
};
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const { secret, alerts: alertsConfig } = config;
const alerts = createAlerts({ bus, store, registry, egress, secret, clock, logger, metrics, config: alertsConfig });
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([ground, ops, registry, alerts], {
  logger,
  clock,
  stopDeadlineMs: 25_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
