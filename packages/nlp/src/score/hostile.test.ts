import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createScorer, type Scorer } from "./scorer.ts";
import { smallSentiment } from "./testing/small-models.ts";

let scorer: Scorer;
beforeAll(() => {
  scorer = createScorer([smallSentiment("vi"), smallSentiment("en")]);
});

const scored = (text: string, target: string | null = null) => scorer.score({ text, target, lang: null });
const MEGABYTE = 1_048_576;

describe("texts that break others", () => {
  it.each(["constructor", "__proto__", "toString valueOf hasOwnProperty", "", " ", "\u0000", "\ud83d", "\u202e\u2066"])(
    "%j gets an answer like any other",
    (text) => {
      const { best, score, probability, evidence } = scored(text, text);
      expect([-1, 0, 1]).toContain(best);
      expect(score).toBeTypeOf("number");
      expect(probability).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(end).toBeLessThanOrEqual(text.length - (start > end ? 1 : 0));
    },
  );

  it.each([
    ["one long word", "a".repeat(MEGABYTE)],
    ["words without an end", "awful ".repeat(MEGABYTE / 6)],
    ["thousands of emoji", "😡".repeat(MEGABYTE / 4)],
    ["joined emoji", "👨‍👩‍👧‍👦".repeat(20_000)],
    ["marks on one letter", `a${"\u0301".repeat(MEGABYTE)}`],
    ["signs of direction", "\u202eawful\u202c ".repeat(20_000)],
  ])("of %s the beginning is read", (_, text) => {
    const read = scored(text, "a");
    expect(read).toEqual(scored(text.slice(0, 100_000), "a"));
    for (const { end } of read.evidence) expect(end).toBeLessThanOrEqual(4_000);
  });

  it("with signs of direction between the letters are read without them", () => {
    expect(scored("the tea was \u200fawf\u200eul\u202c").best).toBe(-1);
  });

  it("leave nothing behind for the next", () => {
    const before = scored("what an awful queue", "queue");
    scored("😍 great ".repeat(1_000), "great");
    expect(scored("what an awful queue", "queue")).toEqual(before);
  });

  it("are answered alike every time, with evidence that lies in them", () => {
    const words = fc.constantFrom("great", "awful", "không", "ngon", "Mo", "but", ".", "😡", "\u200f", "\ud83d");
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 8 }))), (parts) => {
        const text = parts.join(" ");
        const first = scored(text, "Mo");
        expect(scored(text, "Mo")).toEqual(first);
        for (const { start, end } of first.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
