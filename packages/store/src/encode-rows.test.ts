import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowEncoder } from "./encode-rows.ts";

const read = (bytes: Uint8Array): unknown[] =>
  Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe("createRowEncoder", () => {
  it("writes one JSON array a line", () => {
    const encode = createRowEncoder();
    expect(
      Buffer.from(
        encode([
          [1, "a"],
          [null, ["x"]],
        ]),
      ).toString("utf8"),
    ).toBe('[1,"a"]\n[null,["x"]]\n');
  });

  it("gives back every text, also of several bytes a letter and in rows beyond its first buffer", () => {
    const encode = createRowEncoder();
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.constant(null),
      fc.constant("điện máy 🎧".repeat(60_000)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        expect(read(encode(rows))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  it("starts anew with each call", () => {
    const encode = createRowEncoder();
    encode([["something long before"]]);
    expect(read(encode([["x"]]))).toEqual([["x"]]);
    expect(read(encode([]))).toEqual([]);
  });
});
