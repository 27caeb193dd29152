import type { Message } from "kafkajs";
import type { LogRecord, OutgoingRecord } from "../bus.ts";
import type { FetchedMessage } from "./kafkajs-internals.ts";

/** A record as the client takes it. An empty value stays empty, and none stays none. */
export function toMessage(record: OutgoingRecord, partition: number): Message {
  const { key, value, headers } = record;
  return { key: Buffer.from(key), value: value === null ? null : Buffer.from(value), partition, headers };
}

/** A record as the client gives it. A header given twice keeps its first value. */
export function toLogRecord(topic: string, partition: number, message: FetchedMessage): LogRecord {
  return {
    topic,
    partition,
    offset: Number(message.offset),
    timestamp: Number(message.timestamp),
    key: message.key?.toString() ?? "",
    value: message.value,
    headers: Object.fromEntries(
      Object.entries(message.headers ?? {}).map(([name, value]) => {
        const first = Array.isArray(value) ? value[0] : value;
        return [name, first?.toString() ?? ""];
      }),
    ),
  };
}

/** About what a record takes, in bytes: for limits, not for counting. */
export function sizeOf(record: OutgoingRecord): number {
  const headers = Object.entries(record.headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 8,
    0,
  );
  return record.key.length * 2 + (record.value?.length ?? 0) + headers + 32;
}
