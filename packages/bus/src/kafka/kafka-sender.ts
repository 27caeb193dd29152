import type { Producer, RecordMetadata, TopicMessages } from "kafkajs";
import type { OutgoingRecord, Position } from "../bus.ts";
import { BusClosed, RefusedRecord } from "../failures.ts";
import { partitionOfKey } from "../partition-of-key.ts";
import { KafkaFailure } from "./kafka-failure.ts";
import { sizeOf, toMessage } from "./kafka-records.ts";

export type KafkaSender = {
  send(records: readonly OutgoingRecord[]): Promise<readonly Position[]>;
  close(): Promise<void>;
};

type Call = { left: number; failed: boolean; positions: Position[]; resolve(): void; reject(error: unknown): void };
type Entry = { call: Call; index: number; record: OutgoingRecord; partition: number; size: number };

const MOST_BYTES = 900_000;
const MOST_RECORDS = 2_000;

/**
 * Sends one request at a time, and what waits meanwhile goes with the next: a retry of the client cannot put one call
 * before another, so records of one key stay in the order they were given.
 */
export function createKafkaSender(deps: {
  producer: Pick<Producer, "sendBatch">;
  partitions(topic: string): Promise<number>;
  maxRecordBytes: number;
}): KafkaSender {
  const queue: Entry[] = [];
  let sending: Promise<void> | undefined;
  let closed = false;

  const drain = async (): Promise<void> => {
    while (queue.length > 0) await sendSlice(deps.producer, takeSlice(queue));
    sending = undefined;
  };

  return {
    async send(records) {
      if (closed) throw new BusClosed("the bus");
      if (records.length === 0) return [];
      const counts = await countPartitions(records, deps.partitions);
      return await new Promise((resolve, reject) => {
        const positions: Position[] = [];
        const call = { left: records.length, failed: false, positions, resolve: () => resolve(positions), reject };
        const entries = records.map((record, index) => place(record, index, call, counts, deps.maxRecordBytes));
        for (const entry of entries) queue.push(entry);
        sending ??= drain();
      });
    },
    async close() {
      closed = true;
      await sending;
    },
  };
}

async function countPartitions(
  records: readonly OutgoingRecord[],
  partitions: (topic: string) => Promise<number>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { topic } of records) if (!counts.has(topic)) counts.set(topic, await partitions(topic));
  return counts;
}

function place(
  record: OutgoingRecord,
  index: number,
  call: Call,
  counts: ReadonlyMap<string, number>,
  maxRecordBytes: number,
): Entry {
  const size = sizeOf(record);
  if (size > maxRecordBytes) {
    throw new RefusedRecord(`a record for "${record.topic}" takes ${size} of ${maxRecordBytes} bytes`);
  }
  const partition = partitionOfKey(Buffer.from(record.key), counts.get(record.topic) ?? 1);
  return { call, index, record, partition, size };
}

function takeSlice(queue: Entry[]): Entry[] {
  let bytes = 0;
  let count = 0;
  for (const { size } of queue) {
    if (count > 0 && (bytes + size > MOST_BYTES || count >= MOST_RECORDS)) break;
    bytes += size;
    count += 1;
  }
  return queue.splice(0, count).filter(({ call }) => !call.failed);
}

async function sendSlice(producer: Pick<Producer, "sendBatch">, slice: readonly Entry[]): Promise<void> {
  if (slice.length === 0) return;
  try {
    const written = await producer.sendBatch({ acks: -1, topicMessages: messagesOf(slice) });
    settle(slice, written);
  } catch (error) {
    for (const { call } of slice) {
      call.failed = true;
      call.reject(new KafkaFailure("cannot produce", error));
    }
  }
}

function messagesOf(slice: readonly Entry[]): TopicMessages[] {
  const byTopic = new Map<string, TopicMessages>();
  for (const { record, partition } of slice) {
    const held = byTopic.get(record.topic) ?? { topic: record.topic, messages: [] };
    byTopic.set(record.topic, held);
    held.messages.push(toMessage(record, partition));
  }
  return [...byTopic.values()];
}

/** The broker tells where each partition's records begin; they lie there in the order they were sent. */
function settle(slice: readonly Entry[], written: readonly RecordMetadata[]): void {
  const next = new Map(written.map((row) => [`${row.partition}/${row.topicName}`, Number(row.baseOffset)]));
  for (const { call, index, record, partition } of slice) {
    const at = `${partition}/${record.topic}`;
    const offset = next.get(at) ?? Number.NaN;
    next.set(at, offset + 1);
    call.positions[index] = { topic: record.topic, partition, offset };
    call.left -= 1;
    if (call.left === 0) call.resolve();
  }
}
