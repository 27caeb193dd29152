import fc from "fast-check";
import { Partitioners } from "kafkajs";
import { describe, expect, it } from "vitest";
import { murmur2, partitionOfKey } from "./partition-of-key.ts";

describe("murmur2", () => {
  it("gives the hashes that Kafka's own tests expect", () => {
    const known: readonly [string, number][] = [
      ["21", -973932308],
      ["foobar", -790332482],
      ["a-little-bit-long-string", -985981536],
      ["a-little-bit-longer-string", -1486304829],
      ["lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971],
      ["abc", 479470107],
    ];
    for (const [text, hash] of known) expect(murmur2(Buffer.from(text)), text).toBe(hash);
  });
});

describe("partitionOfKey", () => {
  it("agrees with the partitioner of the Kafka client for any key", () => {
    const partitionMetadata = Array.from({ length: 6 }, (_, partitionId) => ({
      partitionId,
      leader: 0,
      partitionErrorCode: 0,
      replicas: [],
      isr: [],
    }));
    const partitioner = Partitioners.DefaultPartitioner();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const key = Buffer.from(text);
        const theirs = partitioner({ topic: "t", partitionMetadata, message: { key, value: null } });
        expect(partitionOfKey(key, 6)).toBe(theirs);
      }),
    );
  });
});
