/*
 * Keys of the environment. A stream is one partition of one topic, known by a number that is never given twice.
 *   batches: u32 stream · u64 base offset          → stored batch
 *   times:   u32 stream · u64 timestamp · u64 base → u32 bytes the batch takes
 * Big endian, so that LMDB's byte order is the order of the numbers.
 */
const STREAM_BYTES = 4;
const NUMBER_BYTES = 8;

export function batchKey(stream: number, base: number): Buffer {
  const key = Buffer.allocUnsafe(STREAM_BYTES + NUMBER_BYTES);
  key.writeUInt32BE(stream, 0);
  key.writeBigUInt64BE(BigInt(base), STREAM_BYTES);
  return key;
}

/** The stream and the base offset that a batch's key holds. */
export function readBatchKey(key: Buffer): { stream: number; base: number } {
  return { stream: key.readUInt32BE(0), base: Number(key.readBigUInt64BE(STREAM_BYTES)) };
}

export function timeKey(stream: number, timestamp: number, base: number): Buffer {
  const key = Buffer.allocUnsafe(STREAM_BYTES + 2 * NUMBER_BYTES);
  key.writeUInt32BE(stream, 0);
  key.writeBigUInt64BE(BigInt(Math.max(0, Math.floor(timestamp))), STREAM_BYTES);
  key.writeBigUInt64BE(BigInt(base), STREAM_BYTES + NUMBER_BYTES);
  return key;
}

/** What a time's key holds. */
export function readTimeKey(key: Buffer): { stream: number; timestamp: number; base: number } {
  return {
    stream: key.readUInt32BE(0),
    timestamp: Number(key.readBigUInt64BE(STREAM_BYTES)),
    base: Number(key.readBigUInt64BE(STREAM_BYTES + NUMBER_BYTES)),
  };
}
