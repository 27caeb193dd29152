import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedRecord } from "../failures.ts";
import { headOf, packBatch, packRecord, unpackBatch } from "./stored-batch.ts";

const origin = { topic: "posts", partition: 2, base: 100 };

function packed(keys: readonly string[]): Buffer {
  return packBatch(
    7,
    keys.map((key) => packRecord(Buffer.from(key), Buffer.from(key), {})),
  );
}

describe("a stored batch", () => {
  it("gives back every record as it was given", () => {
    const text = fc.string({ unit: "grapheme" });
    const record = fc.record({
      key: text,
      value: fc.option(fc.uint8Array()),
      headers: fc.dictionary(text, text, { maxKeys: 5 }),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        const value = packBatch(
          1_700_000_000_123,
          records.map((one) => packRecord(Buffer.from(one.key), one.value, one.headers)),
        );
        const read = [...unpackBatch(value, origin, 0, Number.MAX_SAFE_INTEGER)].map(({ record: got }) => got);
        expect(read.map((got) => got.offset)).toEqual(records.map((_, index) => 100 + index));
        expect(read.map((got) => got.timestamp)).toEqual(records.map(() => 1_700_000_000_123));
        expect(read.map((got) => ({ key: got.key, headers: { ...got.headers } }))).toEqual(
          records.map((one) => ({ key: one.key, headers: { ...one.headers } })),
        );
        expect(read.map((got) => got.value && Buffer.from(got.value))).toEqual(
          records.map((one) => one.value && Buffer.from(one.value)),
        );
      }),
    );
  });

  it("is read from an offset within it, and up to one", () => {
    const offsets = [...unpackBatch(packed(["a", "b", "c", "d"]), origin, 101, 103)].map(({ record }) => record);
    expect(offsets.map((record) => [record.offset, record.key])).toEqual([
      [101, "b"],
      [102, "c"],
    ]);
  });

  it("says how many it holds and since when", () => {
    expect(headOf(packed(["a", "b"]))).toEqual({ count: 2, timestamp: 7 });
  });

  it("does not guess at a version it does not know", () => {
    const value = packed(["a"]);
    value.writeUInt8(9, 0);
    expect(() => headOf(value)).toThrow(RefusedRecord);
  });

  it("keeps a header named __proto__ a header", () => {
    const value = packBatch(1, [packRecord(Buffer.from("k"), null, Object.fromEntries([["__proto__", "x"]]))]);
    const [first] = [...unpackBatch(value, origin, 0, 1_000)];
    expect(Object.entries(first?.record.headers ?? {})).toEqual([["__proto__", "x"]]);
  });
});
