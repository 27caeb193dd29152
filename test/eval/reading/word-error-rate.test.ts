import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedWords, wordEdits } from "./word-error-rate.ts";

describe("wordEdits", () => {
  it.each([
    ["ko biết", "không biết", 1],
    ["mn ơi", "mọi người ơi", 2],
    ["rất là ngon", "rất ngon", 1],
    ["ngon", "ngon", 0],
    ["", "ngon lắm", 2],
  ])("from %j to %j takes %i", (made, wanted, edits) => {
    expect(wordEdits(countedWords(made), countedWords(wanted))).toBe(edits);
  });

  it("is the same both ways, and never more than the longer row", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(wordEdits(one, other)).toBe(wordEdits(other, one));
        expect(wordEdits(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
      { numRuns: 50 },
    );
  });
});

it("counts words in lower case, however their marks are composed", () => {
  expect(countedWords(" Đẹp  LẮM ".normalize("NFD"))).toEqual(["đẹp", "lắm"]);
});
