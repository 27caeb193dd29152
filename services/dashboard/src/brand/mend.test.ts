import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beside, mended } from "./mend.ts";

describe("what stands beside a place", () => {
  it("is all of a short query", () => {
    expect(beside("a or b", { start: 2, end: 4 })).toEqual({ before: "a ", after: " b" });
    expect(beside("a", { start: 1, end: 1 })).toEqual({ before: "a", after: "" });
  });

  it("is cut where a query is long, and says so", () => {
    const { before, after } = beside("x".repeat(20_000), { start: 10_000, end: 10_002 });
    expect(before).toBe(`…${"x".repeat(80)}`);
    expect(after).toBe(`${"x".repeat(80)}…`);
  });

  it("never parts a character", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 0, max: 1 }), (place, odd) => {
        const query = "y".repeat(odd) + "🍜".repeat(200);
        const start = odd + 2 * Math.min(place, 199);
        const { before, after } = beside(query, { start, end: start + 2 });
        for (const shown of [before, after]) expect(shown.isWellFormed()).toBe(true);
        expect(query).toContain(before.replace("…", ""));
      }),
    );
  });
});

describe("a mended query", () => {
  it.each([
    ["a or b", { start: 2, end: 4, text: "OR" }, "a OR b"],
    ["(a", { start: 2, end: 2, text: ")" }, "(a)"],
    ["a)", { start: 1, end: 2, text: "" }, "a"],
    ["🍜 and phở", { start: 3, end: 6, text: "AND" }, "🍜 AND phở"],
  ])("%s", (query, fix, expected) => {
    expect(mended(query, fix)).toBe(expected);
  });

  it("keeps all that stands around the fix", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (before, wrong, after, text) => {
        const fix = { start: before.length, end: before.length + wrong.length, text };
        expect(mended(before + wrong + after, fix)).toBe(before + text + after);
      }),
    );
  });
});
