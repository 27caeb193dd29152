import { createKafkaBus } from "@nghe/bus/kafka";
import { TOPIC_PLANS } from "@nghe/contracts";
import { createLogRegistry } from "@nghe/registry";
import {
  createOpsServer,
  createPinoLogger,
  createPrometheusMetrics,
  processEvents,
  supervise,
  systemClock,
} from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createServerDatabase } from "@nghe/store/server";
import { readDistributedConfig } from "./config.ts";
import { createSink } from "./service.ts";

const config = readDistributedConfig(process.env);
let pauseAt = config.pauseAt;
const crashAt = (label: string): void => {
  if (label === config.crashAt) process.kill(process.pid, "SIGKILL");
  if (label !== pauseAt) return;
  pauseAt = undefined;
  process.kill(process.pid, "SIGSTOP");
};
const clock = systemClock;
const random = Math.random;
const logger = createPinoLogger({ level: config.logLevel, stream: process.stdout });
const metrics = createPrometheusMetrics();

const { brokers, sessionTimeoutMs } = config;
const bus = await createKafkaBus({ brokers, sessionTimeoutMs, clientId: "nghe-sink", clock, logger });
await bus.ensureTopics(TOPIC_PLANS);
const database = createServerDatabase({ ...config.clickhouse, clock, random, timeoutMs: 60_000, connections: 8 });
const store = createStore({ database, epoch: config.epoch, clock, crashAt });
await store.migrate();

const registry = createLogRegistry({ bus, clock, logger, proveEveryMs: 5_000, writeTimeoutMs: 10_000 });
const sink = createSink({ bus, store, registry, clock, logger, metrics, random, config: config.sink, crashAt });
const ops = createOpsServer({ host: config.host, port: config.port, metrics, health: () => supervision.health() });
const supervision = supervise([registry, sink, ops], {
  logger,
  clock,
  stopDeadlineMs: 9_000,
  signals: processEvents(process),
  exit: (code) => {
    process.exitCode = code;
  },
});
await supervision.ended;
await bus.close();
await store.close();
process.exit();
