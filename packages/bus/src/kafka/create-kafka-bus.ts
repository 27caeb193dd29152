import type { Clock, Logger } from "@nghe/runtime";
import { type ConsumerConfig, Partitioners } from "kafkajs";
import type { Bus, ConsumeOptions } from "../bus.ts";
import { checkConsumeOptions } from "../consume-options.ts";
import { BusClosed } from "../failures.ts";
import { createOpenReaders } from "../open-readers.ts";
import { createKafkaClient } from "./kafka-client.ts";
import { startKafkaFollower } from "./kafka-follower.ts";
import { createKafkaGroupOffsets } from "./kafka-group-offsets.ts";
import { createKafkaSender } from "./kafka-sender.ts";
import { runKafkaSubscription } from "./kafka-subscription.ts";
import { asked, createKafkaTopics } from "./kafka-topics.ts";
import { createInnerCluster } from "./kafkajs-internals.ts";
import { createProgress, type Progress } from "./progress.ts";
import { readKafkaStretch } from "./read-kafka-stretch.ts";
import { createRestarts } from "./restarts.ts";

export type KafkaBusOptions = {
  brokers: readonly string[];
  clientId: string;
  clock: Clock;
  logger?: Logger | undefined;
  /** Copies of each topic that is made; 1 is for a single broker. */
  replicationFactor?: number;
  /** How many copies must have a record before it counts as durable. */
  minInSyncReplicas?: number;
  maxRecordBytes?: number;
  /** How long `close` waits for a batch in flight before it gives it up, ms. */
  closeDeadlineMs?: number;
  /** How long the group waits for a member that went silent; a quarter of it, or 3 s, between two signs of life. */
  sessionTimeoutMs?: number;
  heartbeatIntervalMs?: number;
};

const MIB = 1 << 20;
const SESSION_TIMEOUT_MS = 45_000;
const REBALANCE_TIMEOUT_MS = 90_000;
const RECORD_GUESS_BYTES = 512;

type Settings = Required<KafkaBusOptions>;

/**
 * The log on Apache Kafka 2.1 or newer. Promises at least once: a batch's outputs are written before its offsets, so
 * a crash between the two writes them again. An existing topic keeps its configuration; only its number of partitions
 * is checked.
 */
export async function createKafkaBus(options: KafkaBusOptions): Promise<Bus> {
  const settings: Settings = {
    replicationFactor: 1,
    minInSyncReplicas: 1,
    maxRecordBytes: 8 * MIB,
    closeDeadlineMs: 10_000,
    sessionTimeoutMs: SESSION_TIMEOUT_MS,
    heartbeatIntervalMs: Math.min(3_000, Math.floor((options.sessionTimeoutMs ?? SESSION_TIMEOUT_MS) / 4)),
    ...options,
    logger: options.logger,
  };
  const client = () => createKafkaClient(settings);
  const kafka = client();
  const admin = kafka.admin();
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    maxInFlightRequests: 1,
  });
  const cluster = createInnerCluster(kafka);
  await asked("connect", () => Promise.all([admin.connect(), producer.connect(), cluster.connect()]));

  const openAdmin = async () => {
    const fresh = client().admin();
    await fresh.connect();
    return fresh;
  };
  const topics = createKafkaTopics({ admin, openAdmin, clock: settings.clock }, settings);
  const sender = createKafkaSender({
    producer,
    partitions: topics.partitions,
    maxRecordBytes: settings.maxRecordBytes,
  });
  const offsets = createKafkaGroupOffsets({ admin, cluster, topics, clock: settings.clock });
  const readers = createOpenReaders();

  return {
    ensureTopics: topics.ensure,
    produce: sender.send,
    async consume(consume, handler) {
      if (readers.closed()) throw new BusClosed("the bus");
      checkConsumeOptions(consume);
      for (const topic of consume.topics) await topics.partitions(topic);
      await offsets.begin(consume);
      const progress = createProgress(settings.clock);
      const closing = new AbortController();
      const consumer = client().consumer(consumerConfig(settings, consume, progress, closing.signal));
      const deps = { ...settings, consumer, progress, closing, send: sender.send };
      return readers.keep(await runKafkaSubscription(deps, consume, handler));
    },
    async follow(follow, handler) {
      if (readers.closed()) throw new BusClosed("the bus");
      const deps = { ...settings, cluster: createInnerCluster(client()), topics };
      return readers.keep(await startKafkaFollower(deps, follow, handler));
    },
    read: (topic, partition, from, to) => readKafkaStretch({ cluster, topics }, topic, partition, from, to),
    bounds: topics.bounds,
    offsetsAt: topics.offsetsAt,
    committed: offsets.committed,
    moveGroup: offsets.moveGroup,
    async close() {
      await readers.close();
      await sender.close();
      await Promise.all([producer.disconnect(), admin.disconnect(), cluster.disconnect()]);
    },
  };
}

/** The broker does the waiting: it answers a fetch when there is enough, or when `maxWaitMs` is over. */
function consumerConfig(
  settings: Settings,
  consume: ConsumeOptions,
  progress: Progress,
  closing: AbortSignal,
): ConsumerConfig {
  return {
    groupId: consume.group,
    allowAutoTopicCreation: false,
    sessionTimeout: settings.sessionTimeoutMs,
    heartbeatInterval: settings.heartbeatIntervalMs,
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
    maxBytesPerPartition: Math.min(MIB, consume.maxBytes),
    minBytes: Math.max(1, Math.min(consume.maxBytes, consume.maxRecords * RECORD_GUESS_BYTES, MIB)),
    maxWaitTimeInMs: Math.max(1, Math.ceil(consume.maxWaitMs)),
    retry: {
      retries: 8,
      initialRetryTime: 300,
      maxRetryTime: 30_000,
      multiplier: 2,
      restartOnFailure: createRestarts(settings.clock, progress, closing),
    },
  };
}
