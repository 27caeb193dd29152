import type { OutgoingRecord } from "@nghe/bus";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buffersOf, packRecords, unpackRecords } from "./packed-records.ts";

const record: fc.Arbitrary<OutgoingRecord> = fc.record({
  topic: fc.constantFrom("posts", "mentions"),
  key: fc.string(),
  value: fc.option(fc.uint8Array({ maxLength: 20 })),
  headers: fc.constant({}),
});

it("gives back every record as it was, also over to another thread", () => {
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const packed = packRecords(records);
      const moved = structuredClone(packed, { transfer: buffersOf(packed) });
      expect(unpackRecords(moved)).toEqual(records);
    }),
  );
});

it("leaves behind the rest of a buffer that a value is part of", () => {
  const value = new Uint8Array(1_000).subarray(10, 13);
  expect(packRecords([{ topic: "t", key: "k", value, headers: {} }]).bytes.buffer.byteLength).toBe(3);
});
