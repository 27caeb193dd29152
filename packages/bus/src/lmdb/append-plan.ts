import type { Position } from "../bus.ts";
import type { Stream } from "./catalog.ts";
import { batchKey, timeKey } from "./keys.ts";
import { packBatch } from "./stored-batch.ts";

const LARGEST_VALUE_BYTES = 1 << 20;
const MOST_RECORDS = 4096;
const PAGE_BYTES = 4096;
const INLINE_BYTES = 1900;
const ENTRY_BYTES = 128;

/** One value to be put, with the keys it is found by. */
export type PlannedBatch = {
  stream: Stream;
  base: number;
  count: number;
  timestamp: number;
  value: Buffer;
  /** What the batch takes in the environment, about. */
  size: number;
};

/** Gathers what several calls append, so that one transaction holds few large values instead of many small ones. */
export type AppendPlan = {
  append(stream: Stream, record: Buffer): Position;
  batches(now: number): readonly PlannedBatch[];
};

export function createAppendPlan(): AppendPlan {
  const pending = new Map<Stream, Buffer[]>();
  return {
    append(stream, record) {
      const records = pending.get(stream) ?? [];
      pending.set(stream, records);
      records.push(record);
      return { topic: stream.topic, partition: stream.partition, offset: stream.end + records.length - 1 };
    },
    batches: (now) => [...pending].flatMap(([stream, records]) => planStream(stream, records, now)),
  };
}

/** Time never goes back within a stream, so that the index by time is in the order of the offsets. */
function planStream(stream: Stream, records: readonly Buffer[], now: number): PlannedBatch[] {
  const timestamp = Math.max(stream.lastTimestamp, Math.floor(now));
  let base = stream.end;
  return cut(records).map((chunk) => {
    const value = packBatch(timestamp, chunk);
    const planned = { stream, base, count: chunk.length, timestamp, value, size: sizeInPages(value.length) };
    base += chunk.length;
    return planned;
  });
}

function cut(records: readonly Buffer[]): Buffer[][] {
  const chunks: Buffer[][] = [];
  let bytes = 0;
  for (const record of records) {
    const last = chunks.at(-1);
    if (last === undefined || last.length >= MOST_RECORDS || bytes + record.length > LARGEST_VALUE_BYTES) {
      chunks.push([record]);
      bytes = record.length;
    } else {
      last.push(record);
      bytes += record.length;
    }
  }
  return chunks;
}

/** A larger value has pages of its own; a small one shares a page with its neighbours. */
function sizeInPages(bytes: number): number {
  const body = bytes > INLINE_BYTES ? Math.ceil((bytes + 16) / PAGE_BYTES) * PAGE_BYTES : bytes;
  return body + ENTRY_BYTES;
}

/** The keys of a planned or stored batch. */
export function keysOf(batch: { stream: Stream; base: number; timestamp: number }): { batch: Buffer; time: Buffer } {
  return {
    batch: batchKey(batch.stream.id, batch.base),
    time: timeKey(batch.stream.id, batch.timestamp, batch.base),
  };
}
