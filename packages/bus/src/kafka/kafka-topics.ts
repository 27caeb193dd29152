import type { Admin, ITopicConfig } from "kafkajs";
import type { TopicPlan } from "../bus.ts";
import { TopicMismatch, UnknownTopic } from "../failures.ts";
import { KafkaFailure, typeOf } from "./kafka-failure.ts";

export type TopicSettings = { replicationFactor: number; minInSyncReplicas: number; maxRecordBytes: number };

/** The topics of the cluster, asked for once each: their partitions never change. */
export type KafkaTopics = {
  ensure(plans: readonly TopicPlan[]): Promise<void>;
  /** How many partitions a topic has. Throws `UnknownTopic`. */
  partitions(topic: string): Promise<number>;
  bounds(topic: string): Promise<{ start: number; end: number }[]>;
  offsetsAt(topic: string, timestamp: number): Promise<number[]>;
};

/** Room for what the protocol adds to a record. */
const FRAME_BYTES = 64 * 1024;

export function createKafkaTopics(admin: Admin, settings: TopicSettings): KafkaTopics {
  const known = new Map<string, number>();

  const look = async (topics: readonly string[]): Promise<void> => {
    const existing = new Set(await asked("list the topics", () => admin.listTopics()));
    const wanted = topics.filter((topic) => existing.has(topic));
    if (wanted.length === 0) return;
    const metadata = await asked("read the topics", () => admin.fetchTopicMetadata({ topics: wanted }));
    for (const { name, partitions } of metadata.topics) known.set(name, partitions.length);
  };

  const partitions = async (topic: string): Promise<number> => {
    if (!known.has(topic)) await look([topic]);
    const count = known.get(topic);
    if (count === undefined) throw new UnknownTopic(topic);
    return count;
  };

  return {
    partitions,
    async ensure(plans) {
      await look(plans.map(({ name }) => name));
      checkPlans(plans, known);
      const missing = plans.filter(({ name }) => !known.has(name));
      if (missing.length > 0) await create(admin, missing, settings);
      await look(missing.map(({ name }) => name));
      checkPlans(plans, known);
    },
    async bounds(topic) {
      await partitions(topic);
      const offsets = await asked("read the offsets", () => admin.fetchTopicOffsets(topic));
      return byPartition(offsets, ({ low, high }) => ({ start: Number(low), end: Number(high) }));
    },
    async offsetsAt(topic, timestamp) {
      await partitions(topic);
      const offsets = await asked("find a time", () => admin.fetchTopicOffsetsByTimestamp(topic, Math.ceil(timestamp)));
      return byPartition(offsets, ({ offset }) => Number(offset));
    },
  };
}

function checkPlans(plans: readonly TopicPlan[], known: ReadonlyMap<string, number>): void {
  for (const { name, partitions } of plans) {
    const held = known.get(name);
    if (held !== undefined && held !== partitions) throw new TopicMismatch(name, held, partitions);
  }
}

async function create(admin: Admin, plans: readonly TopicPlan[], settings: TopicSettings): Promise<void> {
  try {
    await admin.createTopics({ topics: plans.map((plan) => configOf(plan, settings)), waitForLeaders: true });
  } catch (error) {
    if (!existsAlready(error)) throw new KafkaFailure("cannot make the topics", error);
  }
}

/** Two services may make the topics at the same moment; both are content then. */
function existsAlready(error: unknown): boolean {
  const parts: unknown = error instanceof Error && "errors" in error ? error.errors : undefined;
  if (Array.isArray(parts)) return parts.every((part: unknown) => typeOf(part) === "TOPIC_ALREADY_EXISTS");
  return typeOf(error) === "TOPIC_ALREADY_EXISTS";
}

function configOf(plan: TopicPlan, settings: TopicSettings): ITopicConfig {
  return {
    topic: plan.name,
    numPartitions: plan.partitions,
    replicationFactor: settings.replicationFactor,
    configEntries: [
      { name: "cleanup.policy", value: "delete" },
      { name: "retention.ms", value: String(plan.retentionMs ?? -1) },
      { name: "retention.bytes", value: "-1" },
      { name: "max.message.bytes", value: String(settings.maxRecordBytes + FRAME_BYTES) },
      { name: "message.timestamp.type", value: "LogAppendTime" },
      { name: "min.insync.replicas", value: String(settings.minInSyncReplicas) },
    ],
  };
}

function byPartition<T extends { partition: number }, R>(rows: readonly T[], read: (row: T) => R): R[] {
  return [...rows].sort((left, right) => left.partition - right.partition).map(read);
}

/** Runs a request of the admin client; its errors become ours. */
export async function asked<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new KafkaFailure(`cannot ${what}`, error);
  }
}
