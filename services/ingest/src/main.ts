import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createEgress } from "@nghe/egress";
import { createIntake } from "@nghe/intake";
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
import { readDistributedConfig } from "./config.ts";
import { CONNECTOR_KINDS } from "./connectors/kinds.ts";
import { createIngest } from "./service.ts";

const USER_AGENT = "nghe/0.1 (social listening, self-hosted)";

const config = readDistributedConfig(process.env);
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
const metrics = createPrometheusMetrics();
const bus = await createKafkaBus({ brokers: config.brokers, clientId: "nghe-ingest", clock, logger });
const egress = createEgress({ allowHosts: config.allowHosts, userAgent: USER_AGENT });

/** What the others stand on: given back last. */
const ground: Component = {
  name: "log and way out",
  failed: undefined,
  start: () => bus.ensureTopics(TOPIC_PLANS),
  async stop() {
    await egress.close();
    await bus.close();
  },
  health: () => ({ ok: true, detail: "open" }),
};
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const ingest = createIngest({
  bus,
  intake: createIntake({ bus, clock, metrics }),
  registry,
  egress,
  kinds: CONNECTOR_KINDS,
  clock,
  random: Math.random,
  logger,
});
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([ground, ops, registry, ingest], {
  logger,
  clock,
  stopDeadlineMs: 25_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
