import { describe, expect, it } from "vitest";
import { cityHash128 } from "./city-hash.ts";
import { toCompressedBlocks } from "./compressed-blocks.ts";

const hash = (text: string) => cityHash128(Buffer.from(text)).map((half) => half.toString(16));

describe("cityHash128", () => {
  it.each([
    ["clickhouse", ["7bca2e0de4b7620f", "827d70a6ec83d11f"]],
    ["0123456789abcdef", ["c52ea1adb29e4800", "7369a2fab076de4c"]],
    ["0123456789abcdef01234567", ["177c921c50cf9d50", "df3d57e01465bdc2"]],
    ["the quick brown fox jumps over the lazy dog".repeat(4), ["910faa069213bec0", "d692eaefc3e37c4b"]],
  ])("of %s is as ClickHouse's clients compute it", (text, halves) => {
    expect(hash(text)).toEqual(halves);
  });

  it("changes with any byte, at every length", () => {
    for (let length = 8; length < 300; length += 1) {
      const bytes = Buffer.alloc(length, 1);
      const before = cityHash128(bytes).join();
      bytes[length - 1] = 2;
      expect(cityHash128(bytes).join(), `${length}`).not.toBe(before);
    }
  });
});

describe("toCompressedBlocks", () => {
  /** Reads blocks of literals as a client would: checksum, sizes, then the LZ4 sequence. */
  function unpack(blocks: Buffer): Buffer {
    const parts: Buffer[] = [];
    for (let at = 0; at < blocks.length; ) {
      const size = blocks.readUInt32LE(at + 17);
      const signed = blocks.subarray(at + 16, at + 16 + size);
      const [low, high] = cityHash128(signed);
      expect([blocks.readBigUInt64LE(at), blocks.readBigUInt64LE(at + 8)]).toEqual([low, high]);
      expect(signed[0]).toBe(0x82);
      parts.push(readLiterals(signed.subarray(9), signed.readUInt32LE(5)));
      at += 16 + size;
    }
    return Buffer.concat(parts);
  }

  function readLiterals(packed: Buffer, size: number): Buffer {
    let length = (packed[0] ?? 0) >> 4;
    let at = 1;
    if (length === 15) {
      let more: number;
      do {
        more = packed[at] ?? 0;
        length += more;
        at += 1;
      } while (more === 255);
    }
    expect(length).toBe(size);
    expect(packed.length).toBe(at + length);
    return packed.subarray(at);
  }

  it.each([1, 14, 15, 16, 269, 270, 271, 100_000, 262_144, 262_145, 700_000])(
    "%i bytes come back whole",
    async (size) => {
      const body = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
      expect(unpack(await toCompressedBlocks(body)).equals(body)).toBe(true);
    },
  );

  it("of nothing is nothing", async () => {
    expect(await toCompressedBlocks(new Uint8Array())).toHaveLength(0);
  });
});
