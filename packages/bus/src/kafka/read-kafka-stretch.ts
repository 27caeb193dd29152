import type { LogRecord } from "../bus.ts";
import { RefusedRecord } from "../failures.ts";
import { asked, type KafkaTopics } from "./kafka-topics.ts";
import type { InnerCluster } from "./kafkajs-internals.ts";
import { createPartitionFetcher } from "./partition-fetcher.ts";

const WAIT_MS = 500;
const MOST_EMPTY_ANSWERS = 20;

/** The records of a stretch, an answer of the broker at a time; ends at `to` or at what was the end when it began. */
export async function* readKafkaStretch(
  deps: { cluster: InnerCluster; topics: KafkaTopics },
  topic: string,
  partition: number,
  from: number,
  to: number,
): AsyncGenerator<readonly LogRecord[]> {
  const bound = (await deps.topics.bounds(topic))[partition];
  if (bound === undefined) throw new RefusedRecord(`topic "${topic}" has no partition ${partition}`);
  const last = Math.min(to, bound.end);
  const fetcher = createPartitionFetcher(deps.cluster, topic);
  await asked("read a topic", () => deps.cluster.addTargetTopic(topic));
  let at = Math.max(from, bound.start);
  let empty = 0;
  while (at < last && empty < MOST_EMPTY_ANSWERS) {
    const position = at;
    const fetched = await asked("read a topic", () => fetcher.fetch(new Map([[partition, position]]), WAIT_MS));
    const records = (fetched.get(partition) ?? []).filter(({ offset }) => offset < last);
    const next = (fetched.get(partition) ?? []).at(-1)?.offset;
    empty = next === undefined ? empty + 1 : 0;
    at = next === undefined ? at : next + 1;
    if (records.length > 0) yield records;
  }
}
