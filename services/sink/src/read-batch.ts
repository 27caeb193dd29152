import type { LogRecord } from "@nghe/bus";
import { decodeMessage, MentionMessage } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import type { Positioned } from "@nghe/store";

export type ReadBatch = {
  readable: { record: LogRecord; positioned: Positioned }[];
  unreadable: { record: LogRecord; error: Failure }[];
};

/** Records as messages with their places; what is none of ours is told apart. */
export function readBatch(records: readonly LogRecord[]): ReadBatch {
  const read: ReadBatch = { readable: [], unreadable: [] };
  for (const record of records) {
    const decoded = decodeMessage(MentionMessage, record.value);
    if (decoded.ok) {
      const { partition, offset, timestamp } = record;
      read.readable.push({ record, positioned: { message: decoded.value, partition, offset, at: timestamp } });
    } else {
      read.unreadable.push({ record, error: new Failure("unreadable", decoded.message, { retriable: false }) });
    }
  }
  return read;
}

/** Names a batch by the stretch of each partition that it covers, in at most 200 characters. */
export function batchName(records: readonly LogRecord[]): string {
  const stretches = new Map<number, { first: number; last: number }>();
  for (const { partition, offset } of records) {
    const held = stretches.get(partition);
    if (held === undefined) stretches.set(partition, { first: offset, last: offset });
    else held.last = Math.max(held.last, offset);
  }
  return [...stretches]
    .map(([partition, { first, last }]) => `${partition}:${first}-${last}`)
    .join(",")
    .slice(0, 200);
}
