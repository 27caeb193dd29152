import type { TopicPlan } from "../bus.ts";
import { RefusedRecord, TopicMismatch, UnknownTopic } from "../failures.ts";
import type { Environment } from "./environment.ts";
import { batchKey, readBatchKey } from "./keys.ts";
import { headOf } from "./stored-batch.ts";

/** One partition of a topic. `end` is the next durable offset; only the writer moves `start`, `end` and the time. */
export type Stream = {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  start: number;
  end: number;
  lastTimestamp: number;
};

export type Topic = { readonly name: string; retentionMs: number | null; readonly streams: readonly Stream[] };

type StoredTopic = { partitions: number; retentionMs: number | null; firstStream: number };

/** The topics of the log and where each partition begins and ends. */
export type Catalog = {
  ensure(plans: readonly TopicPlan[]): Promise<void>;
  /** Throws `UnknownTopic`. */
  topic(name: string): Topic;
  stream(name: string, partition: number): Stream;
  topics(): readonly Topic[];
};

const TOPIC_NAME = /^[a-zA-Z0-9._-]{1,200}$/;
const MOST_PARTITIONS = 1024;

export function openCatalog(environment: Environment): Catalog {
  const topics = new Map<string, Topic>();
  for (const { key, value } of environment.state.getRange({ start: ["topic"], end: ["topic", "\uffff"] })) {
    const name = String(key[1]);
    topics.set(name, loadTopic(environment, name, value as StoredTopic));
  }
  const topic = (name: string): Topic => {
    const found = topics.get(name);
    if (found === undefined) throw new UnknownTopic(name);
    return found;
  };
  return {
    ensure: (plans) => ensureTopics(environment, topics, plans),
    topic,
    stream(name, partition) {
      const found = topic(name).streams[partition];
      if (found === undefined) throw new RefusedRecord(`topic "${name}" has no partition ${partition}`);
      return found;
    },
    topics: () => [...topics.values()],
  };
}

async function ensureTopics(
  environment: Environment,
  topics: Map<string, Topic>,
  plans: readonly TopicPlan[],
): Promise<void> {
  for (const plan of plans) checkPlan(plan, topics.get(plan.name));
  let nextStream = Number(environment.state.get(["next-stream"]) ?? 0);
  const stored = plans.map((plan) => {
    const held = topics.get(plan.name);
    const firstStream = held?.streams[0]?.id ?? nextStream;
    if (held === undefined) nextStream += plan.partitions;
    return { name: plan.name, entry: { partitions: plan.partitions, retentionMs: plan.retentionMs, firstStream } };
  });
  await environment.write((transaction) => {
    for (const { name, entry } of stored) transaction.putState(["topic", name], entry);
    transaction.putState(["next-stream"], nextStream);
  });
  for (const { name, entry } of stored) {
    const held = topics.get(name);
    if (held === undefined) topics.set(name, loadTopic(environment, name, entry));
    else held.retentionMs = entry.retentionMs;
  }
}

function checkPlan(plan: TopicPlan, held: Topic | undefined): void {
  if (!TOPIC_NAME.test(plan.name)) throw new RefusedRecord(`"${plan.name}" cannot be the name of a topic`);
  if (!Number.isInteger(plan.partitions) || plan.partitions < 1 || plan.partitions > MOST_PARTITIONS) {
    throw new RefusedRecord(`a topic cannot have ${plan.partitions} partitions`);
  }
  if (held !== undefined && held.streams.length !== plan.partitions) {
    throw new TopicMismatch(plan.name, held.streams.length, plan.partitions);
  }
}

function loadTopic(environment: Environment, name: string, stored: StoredTopic): Topic {
  const streams = Array.from({ length: stored.partitions }, (_, partition) =>
    loadStream(environment, name, partition, stored.firstStream + partition),
  );
  return { name, retentionMs: stored.retentionMs, streams };
}

/** A stream begins at its first batch, or at its floor where retention took every batch. */
function loadStream(environment: Environment, topic: string, partition: number, id: number): Stream {
  const floor = Number(environment.state.get(["floor", id]) ?? 0);
  const whole = { start: batchKey(id, 0), end: batchKey(id + 1, 0) };
  const backwards = { start: batchKey(id, Number.MAX_SAFE_INTEGER), end: batchKey(id, 0), inclusiveEnd: true };
  const [first] = environment.batches.getKeys({ ...whole, limit: 1 }).map(readBatchKey);
  const [last] = environment.batches.getRange({ ...backwards, reverse: true, limit: 1 });
  if (first === undefined || last === undefined) {
    return { id, topic, partition, start: floor, end: floor, lastTimestamp: 0 };
  }
  const { count, timestamp } = headOf(last.value);
  return {
    id,
    topic,
    partition,
    start: first.base,
    end: readBatchKey(last.key).base + count,
    lastTimestamp: timestamp,
  };
}
