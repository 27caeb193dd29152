import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLexiconModel } from "./lexicon-model.ts";

const model = createLexiconModel();

describe("createLexiconModel", () => {
  it("names its version", () => {
    expect(model.version).toMatch(/^lexicon-\d+$/);
  });

  it("reads a post once: language, spam, tone", () => {
    const reading = model.read("Vinamilk ngon tuyệt vời", { lang: null });
    expect(reading).toMatchObject({ lang: "vi", spamScore: 0 });
    expect(reading.toward([{ start: 0, end: 8 }])).toMatchObject({
      sentiment: 1,
      evidence: [
        { start: 9, end: 13, shows: "positive" },
        { start: 14, end: 23, shows: "positive" },
      ],
    });
  });

  it("gives the same reading for the same text, and evidence inside it", () => {
    const word = fc.constantFrom(
      "good",
      "not",
      "tệ",
      "không",
      "😡",
      "@x",
      "but",
      ".",
      "đẹpppp",
      "\ud800",
      "\u0301",
      "<3",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.boolean(), (words, spaced) => {
        const text = words.join(spaced ? " " : "");
        const spans = [{ start: 0, end: Math.min(3, text.length) }];
        const tone = model.read(text, { lang: "vi" }).toward(spans);
        expect(createLexiconModel().read(text, { lang: "vi" }).toward(spans)).toEqual(tone);
        expect(Math.abs(tone.score ?? 0)).toBeLessThanOrEqual(1);
        for (const { start, end } of tone.evidence) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it.each([
    ["a megabyte of words", "good không bad tệ ".repeat(60_000)],
    ["one long word", "a".repeat(1_000_000)],
    ["one long stretched word", `go${"o".repeat(500_000)}d`],
    ["emoji", "😡❤️👨‍👩‍👧".repeat(30_000)],
    ["stacked marks", `e${"\u0301\u0323".repeat(5_000)}`],
    ["direction marks", "\u200f\u202e".repeat(100_000)],
    ["brackets", ":".repeat(300_000)],
    ["links", "http://".repeat(100_000)],
    ["handles", "@a.".repeat(100_000)],
    ["numbers", "0 ".repeat(300_000)],
    ["apostrophes", "a'".repeat(300_000)],
  ])("is linear on %s", (_, text) => {
    const before = performance.now();
    const reading = model.read(text, { lang: null });
    reading.toward([{ start: 0, end: 4 }]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
