import type { Clock } from "@nghe/runtime";
import type { Admin, ITopicConfig } from "kafkajs";
import type { TopicPlan } from "../bus.ts";
import { TopicMismatch, UnknownTopic } from "../failures.ts";
import { pauseAfter } from "../pause.ts";
import { KafkaFailure, typeOf } from "./kafka-failure.ts";

export type KafkaTopicsDeps = {
  admin: Admin;
  /** A connected admin client that knows nothing yet: one keeps for minutes which broker led a partition. */
  openAdmin(): Promise<Admin>;
  clock: Pick<Clock, "sleep">;
};

export type TopicSettings = { replicationFactor: number; minInSyncReplicas: number; maxRecordBytes: number };

/** The topics of the cluster, asked for once each: their partitions never change. */
export type KafkaTopics = {
  ensure(plans: readonly TopicPlan[]): Promise<void>;
  /** How many partitions a topic has. Throws `UnknownTopic`. */
  partitions(topic: string): Promise<number>;
  bounds(topic: string): Promise<{ start: number; end: number }[]>;
  offsetsAt(topic: string, timestamp: number): Promise<number[]>;
};

const MOST_TRIES = 8;
/** Leaders move, and a topic that was just made has none for a moment. */
const MOVING = new Set([
  "NOT_LEADER_FOR_PARTITION",
  "LEADER_NOT_AVAILABLE",
  "REPLICA_NOT_AVAILABLE",
  "UNKNOWN_TOPIC_OR_PARTITION",
]);

/** Room for what the protocol adds to a record. */
const FRAME_BYTES = 64 * 1024;

export function createKafkaTopics(deps: KafkaTopicsDeps, settings: TopicSettings): KafkaTopics {
  const { admin, clock } = deps;
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

  /** What another process has just made may not be listed at once. */
  const appear = async (topics: readonly string[]): Promise<void> => {
    const absent = () => topics.filter((topic) => !known.has(topic));
    for (let failures = 0; absent().length > 0; failures += 1) {
      if (failures === MOST_TRIES)
        throw new KafkaFailure("cannot make the topics", new UnknownTopic(absent().join(", ")));
      if (failures > 0) await clock.sleep(pauseAfter(failures));
      await look(absent());
    }
  };

  return {
    partitions,
    async ensure(plans) {
      await look(plans.map(({ name }) => name));
      checkPlans(plans, known);
      const missing = plans.filter(({ name }) => !known.has(name));
      if (missing.length > 0) await create(admin, missing, settings);
      await appear(missing.map(({ name }) => name));
      checkPlans(plans, known);
    },
    async bounds(topic) {
      await partitions(topic);
      const offsets = await fromLeaders("read the offsets", deps, (client) => client.fetchTopicOffsets(topic));
      return byPartition(offsets, ({ low, high }) => ({ start: Number(low), end: Number(high) }));
    },
    async offsetsAt(topic, timestamp) {
      await partitions(topic);
      const offsets = await fromLeaders("find a time", deps, (client) =>
        client.fetchTopicOffsetsByTimestamp(topic, Math.ceil(timestamp)),
      );
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

/** Runs a request that the leaders of partitions answer; where they have moved, again with a client that looks anew. */
async function fromLeaders<T>(
  what: string,
  { admin, openAdmin, clock }: KafkaTopicsDeps,
  request: (client: Admin) => Promise<T>,
): Promise<T> {
  for (let failures = 0; ; ) {
    const client = failures === 0 ? admin : await asked(what, openAdmin);
    try {
      return await asked(what, () => request(client));
    } catch (error) {
      failures += 1;
      if (failures === MOST_TRIES || !MOVING.has(typeOf(error) ?? "")) throw error;
    } finally {
      if (client !== admin) await client.disconnect();
    }
    await clock.sleep(pauseAfter(failures));
  }
}

/** Runs a request of the admin client; its errors become ours. */
export async function asked<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new KafkaFailure(`cannot ${what}`, error);
  }
}
