/** Steps over bytes; throws `RangeError` at their end. */
export type ByteReader = {
  readonly at: number;
  readonly done: boolean;
  skip(bytes: number): void;
  varint(): number;
  u64(): number;
  /** A string with its length in front. */
  text(): string;
  slice(from: number): Uint8Array;
};

export function createByteReader(bytes: Uint8Array): ByteReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function skip(count: number): void {
    if (count < 0 || at + count > buffer.length) throw new RangeError("the block ends too early");
    at += count;
  }
  function varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = buffer.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  return {
    get at() {
      return at;
    },
    get done() {
      return at >= buffer.length;
    },
    skip,
    varint,
    u64() {
      const value = Number(buffer.readBigUInt64LE(at));
      at += 8;
      return value;
    },
    text() {
      const length = varint();
      skip(length);
      return buffer.toString("utf8", at - length, at);
    },
    slice: (from) => bytes.subarray(from, at),
  };
}
