import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMatchingText } from "./matching-text.ts";

/** The pieces of the original that the units of the matching text stand for. */
const originalsOf = (original: string) => {
  const { text, starts, ends } = readMatchingText(original);
  return [...text].map((_, at) => original.slice(starts?.[at] ?? at, ends?.[at] ?? at + 1));
};

describe("readMatchingText", () => {
  it.each([
    ["Hello World", "hello world"],
    ["ĐIỆN MÁY", "điện máy"],
    ["kho\u0302ng", "không"],
    ["ﬁne…", "fine..."],
    ["ＡＢＣ", "abc"],
    ["Vin\u200bFast\u00ad", "vinfast"],
    ["Brand™", "brand "],
    ["İstanbul", "i\u0307stanbul"],
  ])("reads %j as %j", (original, expected) => {
    expect(readMatchingText(original).text).toBe(expected);
  });

  it("keeps no offsets where the text stands as it was", () => {
    expect(readMatchingText("Điện máy 😡 xanh")).toMatchObject({ starts: null, ends: null });
  });

  it("says where each unit stands in the original", () => {
    expect(originalsOf("aﬁo\u0302")).toEqual(["a", "ﬁ", "ﬁ", "o\u0302"]);
  });

  it("keeps eight marks of a letter, and drops the rest", () => {
    expect(readMatchingText(`a${"\u0301".repeat(10_000)}b`).text.length).toBeLessThan(12);
  });

  it("gives offsets that never fall and lie in the original, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (original) => {
        const { text, starts, ends } = readMatchingText(original);
        if (starts === null || ends === null) {
          expect(text).toHaveLength(original.length);
          return;
        }
        expect(starts).toHaveLength(text.length);
        expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
        expect([...starts].every((start, at) => start < (ends[at] ?? 0))).toBe(true);
        expect([...ends].every((end) => end <= original.length)).toBe(true);
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });
});
