import type { LogRecord } from "../bus.ts";
import { RefusedRecord } from "../failures.ts";

/*
 * One value of the log: records of one partition that became durable together.
 *   u8 version · u32 count · f64 timestamp (ms) · records
 *   record: u32 length of what follows · u32 key length · key · u8 has value · u16 headers · header* · value
 *   header: u32 name length · name · u32 value length · value
 * Numbers are little endian, texts UTF-8. The base offset is in the key of the entry, see keys.ts.
 */
const VERSION = 1;
const HEAD_BYTES = 13;
const RECORD_BYTES = 11;
const MOST_HEADERS = 0xffff;

/** The stored form of one record. Throws `RefusedRecord` where its headers are too many to be counted. */
export function packRecord(key: Buffer, value: Uint8Array | null, headers: Record<string, string>): Buffer {
  const pairs = Object.entries(headers).map(([name, text]) => [Buffer.from(name), Buffer.from(text)] as const);
  if (pairs.length > MOST_HEADERS) throw new RefusedRecord(`a record has ${pairs.length} headers`);
  const headerBytes = pairs.reduce((sum, [name, text]) => sum + 8 + name.length + text.length, 0);
  const length = RECORD_BYTES + key.length + headerBytes + (value === null ? 0 : value.length);
  const bytes = Buffer.allocUnsafe(length);
  let at = bytes.writeUInt32LE(length - 4, 0);
  at = writeBlock(bytes, key, at);
  at = bytes.writeUInt8(value === null ? 0 : 1, at);
  at = bytes.writeUInt16LE(pairs.length, at);
  for (const [name, text] of pairs) at = writeBlock(bytes, text, writeBlock(bytes, name, at));
  if (value !== null) bytes.set(value, at);
  return bytes;
}

function writeBlock(target: Buffer, block: Buffer, at: number): number {
  const start = target.writeUInt32LE(block.length, at);
  target.set(block, start);
  return start + block.length;
}

/** Puts packed records of one partition into one value. */
export function packBatch(timestamp: number, records: readonly Buffer[]): Buffer {
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head.writeUInt8(VERSION, 0);
  head.writeUInt32LE(records.length, 1);
  head.writeDoubleLE(timestamp, 5);
  return Buffer.concat([head, ...records]);
}

/** How many records a value holds, and when the log took them. */
export function headOf(value: Buffer): { count: number; timestamp: number } {
  const version = value.readUInt8(0);
  if (version !== VERSION) throw new RefusedRecord(`the log holds a batch of version ${version}`);
  return { count: value.readUInt32LE(1), timestamp: value.readDoubleLE(5) };
}

type Origin = { topic: string; partition: number; base: number };

/** The records of a value from the offset `from` on, and before `to`, with the stored size of each. */
export function* unpackBatch(
  value: Buffer,
  origin: Origin,
  from: number,
  to: number,
): Generator<{ record: LogRecord; size: number }> {
  const { count, timestamp } = headOf(value);
  const last = Math.min(origin.base + count, to);
  let at = HEAD_BYTES;
  for (let offset = origin.base; offset < last; offset += 1) {
    const end = at + 4 + value.readUInt32LE(at);
    if (offset >= from) {
      const content = unpackContent(value, at + 4, end);
      yield {
        record: { topic: origin.topic, partition: origin.partition, offset, timestamp, ...content },
        size: end - at,
      };
    }
    at = end;
  }
}

function unpackContent(value: Buffer, start: number, end: number): Pick<LogRecord, "key" | "value" | "headers"> {
  const keyEnd = start + 4 + value.readUInt32LE(start);
  const key = value.toString("utf8", start + 4, keyEnd);
  const hasValue = value.readUInt8(keyEnd) === 1;
  const headerCount = value.readUInt16LE(keyEnd + 1);
  const headers: [string, string][] = [];
  let at = keyEnd + 3;
  for (let index = 0; index < headerCount; index += 1) {
    const nameEnd = at + 4 + value.readUInt32LE(at);
    const textEnd = nameEnd + 4 + value.readUInt32LE(nameEnd);
    headers.push([value.toString("utf8", at + 4, nameEnd), value.toString("utf8", nameEnd + 4, textEnd)]);
    at = textEnd;
  }
  return { key, value: hasValue ? value.subarray(at, end) : null, headers: Object.fromEntries(headers) };
}
