import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createEgress } from "@nghe/egress";
import { createIntake } from "@nghe/intake";
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
import { CONNECTOR_KINDS } from "./connectors/kinds.ts";
import { readProcessConfig } from "./process-config.ts";
import { createIngest } from "./service.ts";

const config = readProcessConfig(process.env);
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
warnOfUnknownSettings(process.env, logger);
const metrics = createPrometheusMetrics();
const random = Math.random;
const bus = await createKafkaBus({ ...config.kafka, clientId: "nghe-ingest", clock, logger });
const egress = createEgress({ allowHosts: config.allowHosts, userAgent: USER_AGENT });

const foundation = createFoundation({
  name: "log and way out",
  prepare: [() => bus.ensureTopics(TOPIC_PLANS)],
  open: [bus, egress],
});
const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 10_000, writeTimeoutMs: 30_000 });
const intake = createIntake({ bus, clock, metrics });
const ingest = createIngest({ bus, intake, registry, egress, kinds: CONNECTOR_KINDS, clock, random, logger });
const ops = createOpsServer({ host: config.host, port: config.port, health: () => supervision.health(), metrics });
const supervision = supervise([foundation, ops, registry, ingest], {
  logger,
  clock,
  stopDeadlineMs: 25_000,
  signals: processEvents(process),
  exit: (code) => process.exit(code),
});
