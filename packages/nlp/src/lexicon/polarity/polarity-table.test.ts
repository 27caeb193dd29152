import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPolarityTable } from "./polarity-table.ts";

const table = createPolarityTable([
  { keys: [1], valence: 2 },
  { keys: [1, 2, 3], valence: -1 },
  { keys: [2, 3], valence: 0 },
  { keys: [1], valence: 5 },
  { keys: [], valence: 9 },
]);
const at = (keys: readonly number[], from: number, to = keys.length) => {
  const phrase = table.longestAt(Uint32Array.from(keys), from, to);
  return phrase < 0 ? null : [table.lengthOf(phrase), table.valenceOf(phrase)];
};

describe("a table of phrases", () => {
  it("finds the longest that begins at a place", () => {
    expect(at([1, 2, 3], 0)).toEqual([3, -1]);
    expect(at([1, 2, 4], 0)).toEqual([1, 2]);
    expect(at([0, 2, 3], 1)).toEqual([2, 0]);
  });

  it("does not look past the end", () => {
    expect(at([1, 2, 3], 0, 2)).toEqual([1, 2]);
    expect(at([2], 0)).toBeNull();
  });

  it("keeps the first of two that are the same, and no empty one", () => {
    expect(at([1], 0)).toEqual([1, 2]);
    expect(at([7], 0)).toBeNull();
  });

  it("finds every phrase that it was given", () => {
    const phrase = fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 20, selector: (keys) => keys.join() }), (phrases) => {
        const all = createPolarityTable(phrases.map((keys, valence) => ({ keys, valence })));
        phrases.forEach((keys, valence) => {
          const found = all.longestAt(Uint32Array.from(keys), 0, keys.length);
          expect(all.valenceOf(found)).toBe(valence);
        });
      }),
      { numRuns: 60 },
    );
  });
});
