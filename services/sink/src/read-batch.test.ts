import { postScript } from "@nghe/store/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchName, readBatch } from "./read-batch.ts";
import { NOON, recordOf } from "./testing/sink-stubs.ts";

const post = postScript("bluesky", "p1").content();

describe("readBatch", () => {
  it("gives each message the place and the time that the log gave it", () => {
    expect(readBatch([recordOf(post, 7, 3)]).readable.map(({ positioned }) => positioned)).toEqual([
      { message: post, partition: 3, offset: 7, at: NOON + 7 },
    ]);
  });

  it.each([
    ["no value", null, /no value/],
    ["no JSON", Buffer.from("{"), /JSON/i],
    ["no UTF-8", Buffer.from([0xc3, 0x28]), /./],
    ["a message of no known type", Buffer.from('{"v":1,"type":"shout"}'), /type/],
    ["a later version", Buffer.from(JSON.stringify({ ...post, v: 2 })), /^v:/],
  ])("tells %s apart, and keeps the rest in order", (_name, value, message) => {
    const { readable, unreadable } = readBatch([recordOf(post, 0), recordOf(value, 1), recordOf(post, 2)]);
    expect(readable.map(({ record }) => record.offset)).toEqual([0, 2]);
    expect(unreadable).toMatchObject([{ record: { offset: 1 }, error: { code: "unreadable", retriable: false } }]);
    expect(unreadable[0]?.error.message).toMatch(message);
  });
});

describe("batchName", () => {
  it("names the stretch of each partition", () => {
    const places = [
      [0, 4],
      [2, 9],
      [0, 5],
      [0, 6],
    ] as const;
    expect(batchName(places.map(([partition, offset]) => recordOf(null, offset, partition)))).toBe("0:4-6,2:9-9");
  });

  it("is short and never empty, over however many partitions", () => {
    const places = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 1e12 })), { minLength: 1, maxLength: 500 });
    fc.assert(
      fc.property(places, (all) => {
        const name = batchName(all.map(([partition, offset]) => recordOf(null, offset, partition)));
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 30 },
    );
  });
});
