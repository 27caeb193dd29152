import { setImmediate as breathe } from "node:timers/promises";
import { cityHash128 } from "./city-hash.ts";

const BLOCK_BYTES = 256 * 1024;
const LZ4 = 0x82;

/**
 * The body in ClickHouse's own compressed blocks, which a client asks for with `compress=1`: a checksum, a method,
 * two sizes, then LZ4. The blocks hold literals alone: valid for every reader, and nothing is gained on loopback by
 * making them small.
 */
export async function toCompressedBlocks(body: Uint8Array): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for (let at = 0; at < body.length; at += BLOCK_BYTES) {
    blocks.push(compressedBlock(body.subarray(at, at + BLOCK_BYTES)));
    await breathe();
  }
  return Buffer.concat(blocks);
}

function compressedBlock(data: Uint8Array): Buffer {
  const packed = literals(data);
  const signed = Buffer.alloc(9 + packed.length);
  signed.writeUInt8(LZ4, 0);
  signed.writeUInt32LE(signed.length, 1);
  signed.writeUInt32LE(data.length, 5);
  packed.copy(signed, 9);
  const [low, high] = cityHash128(signed);
  const checksum = Buffer.alloc(16);
  checksum.writeBigUInt64LE(low, 0);
  checksum.writeBigUInt64LE(high, 8);
  return Buffer.concat([checksum, signed]);
}

/** One LZ4 sequence without a match: a token, the rest of the length in bytes of 255 and less, the bytes. */
function literals(data: Uint8Array): Buffer {
  if (data.length < 15) return Buffer.concat([Buffer.of(data.length << 4), data]);
  const rest = data.length - 15;
  const length = Buffer.alloc(Math.floor(rest / 255) + 1, 255);
  length[length.length - 1] = rest % 255;
  return Buffer.concat([Buffer.of(0xf0), length, data]);
}
