import type { LogRecord } from "../bus.ts";
import type { Stream } from "./catalog.ts";
import type { Environment } from "./environment.ts";
import { batchKey, readBatchKey, readTimeKey, timeKey } from "./keys.ts";
import { unpackBatch } from "./stored-batch.ts";

/** Records of one stream in order, their bytes, and the offset to go on from. */
export type Chunk = { records: LogRecord[]; bytes: number; next: number };

export type LogReader = {
  /** From the offset `from` (or the oldest held) and before `to`: as much as the limits let, one record at least. */
  read(stream: Stream, from: number, to: number, limits: { records: number; bytes: number }): Chunk;
  /** The first offset whose timestamp is at or after `timestamp`; the end where there is none. */
  offsetAt(stream: Stream, timestamp: number): number;
};

export function createLogReader(environment: Environment): LogReader {
  return {
    read(stream, from, to, limits) {
      const first = Math.max(from, stream.start);
      const last = Math.min(to, stream.end);
      const chunk: Chunk = { records: [], bytes: 0, next: first };
      if (first >= last) return chunk;
      const start = startOf(environment, stream, first);
      for (const { key, value } of environment.batches.getRange({ start, end: batchKey(stream.id, last) })) {
        const { base } = readBatchKey(key);
        for (const { record, size } of unpackBatch(value, { ...stream, base }, chunk.next, last)) {
          const full = chunk.records.length >= limits.records || chunk.bytes + size > limits.bytes;
          if (full && chunk.records.length > 0) return chunk;
          chunk.records.push(record);
          chunk.bytes += size;
          chunk.next = record.offset + 1;
        }
      }
      return chunk;
    },
    offsetAt(stream, timestamp) {
      const range = { start: timeKey(stream.id, timestamp, 0), end: batchKey(stream.id + 1, 0), limit: 1 };
      const [found] = environment.times.getKeys(range).map(readTimeKey);
      return found === undefined ? stream.end : Math.min(found.base, stream.end);
    },
  };
}

/** The key of the batch that holds the offset: the last that begins at or before it. */
function startOf(environment: Environment, stream: Stream, offset: number): Buffer {
  const range = { start: batchKey(stream.id, offset), end: batchKey(stream.id, 0), inclusiveEnd: true };
  const [key] = environment.batches.getKeys({ ...range, reverse: true, limit: 1 });
  return key ?? batchKey(stream.id, offset);
}
