import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const read = (text: string, lang: string) => model.read(text, { lang });

const WORDS = {
  vi: [
    "ngon",
    "tệ",
    "không",
    "rất",
    "nhưng",
    "giao",
    "hàng",
    "quá",
    "thất",
    "vọng",
    "cảm",
    "ơn",
    "sữa",
    ",",
    ".",
    "😡",
  ],
  en: [
    "good",
    "awful",
    "not",
    "very",
    "but",
    "the",
    "crew",
    "never",
    "delayed",
    "thanks",
    "and",
    "slow",
    ",",
    ".",
    "👍",
  ],
};
const sentence = (lang: "vi" | "en") =>
  fc.array(fc.constantFrom(...WORDS[lang]), { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const inEitherLanguage = fc
  .constantFrom("vi" as const, "en" as const)
  .chain((lang) => sentence(lang).map((text) => ({ lang, text })));

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { seed: 11, numRuns: 150 });

describe("tone does not depend on", () => {
  it("handles and links that are added", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const before = read(text, lang).overall();
      const after = read(`${text} @goodterrible https://great.example/awful`, lang).overall();
      expect([after.sentiment, after.score]).toEqual([before.sentiment, before.score]);
    });
  });

  it("which neutral name the brand has", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const [one, two] = ["Zorblax", "Qwuxify"].map((brand) => {
        const { sentiment, score } = read(`${brand} ${text}`, lang).toward([{ start: 0, end: brand.length }]);
        return { sentiment, score };
      });
      expect(one).toEqual(two);
    });
  });

  it("whether the brand's name would speak", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const [plain, loaded] = ["Zorblax", "Awesome"].map((brand) => {
        const { sentiment, score } = read(`${text} ${brand}`, lang).toward([
          { start: text.length + 1, end: text.length + 1 + brand.length },
        ]);
        return { sentiment, score };
      });
      expect(loaded).toEqual(plain);
    });
  });

  it("how marks are composed, or whether words are wide apart", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const { sentiment, score } = read(text, lang).overall();
      for (const other of [text.normalize("NFD"), text.replaceAll(" ", "   ")]) {
        expect(read(other, lang).overall()).toMatchObject({ sentiment, score });
      }
    });
  });

  it("a neutral sentence that follows", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const before = read(`${text}.`, lang).overall();
      const after = read(`${text}. ${lang === "vi" ? "Hôm nay thứ hai" : "Today is Monday"}`, lang).overall();
      expect(after.score).toBe(before.score);
    });
  });
});

describe("a reading", () => {
  it("has the sign of its score, and shows a piece for the side it takes", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const { sentiment, score, evidence } = read(text, lang).overall();
      fc.pre(sentiment === 1 || sentiment === -1);
      expect(Math.sign(score ?? 0)).toBe(sentiment);
      expect(evidence.map(({ shows }) => shows)).toContain(sentiment === 1 ? "positive" : "negative");
    });
  });

  it("that is neutral is near zero, and one that is unsure shows both sides or none", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const { sentiment, score, evidence } = read(text, lang).overall();
      fc.pre(sentiment === 0 || sentiment === null);
      const sides = new Set(evidence.map(({ shows }) => shows)).size;
      if (sentiment === 0) expect(Math.abs(score ?? 1)).toBeLessThan(0.2);
      else expect(sides).toBe(score === null ? 0 : 2);
    });
  });

  it("points into the text, in order, at whole words, never twice at one tone", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const { evidence } = read(text, lang).overall();
      expect(evidence.map(({ start }) => start)).toEqual(evidence.map(({ start }) => start).toSorted((a, b) => a - b));
      expect(new Set(evidence.map(({ start, end }) => `${start}-${end}`)).size).toBe(evidence.length);
      for (const { start, end } of evidence) {
        const piece = text.slice(start, end);
        expect(piece).toBe(piece.trim());
        expect(text.slice(0, start)).toMatch(/(?:^|\s)$/);
        expect(text.slice(end)).toMatch(/^(?:$|\s)/);
      }
    });
  });

  it("is the same, however often and in whatever order it is asked", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const reading = read(text, lang);
      const span = [{ start: 0, end: Math.min(4, text.length) }];
      const first = [reading.overall(), reading.toward(span)];
      expect([reading.toward(span), reading.overall()]).toEqual(first.toReversed());
    });
  });

  it("toward a brand that is named nowhere in the text is the whole's", () => {
    check(inEitherLanguage, ({ lang, text }) => {
      const reading = read(text, lang);
      const beyond = [{ start: text.length + 5, end: text.length + 9 }];
      expect(reading.toward(beyond)).toEqual(reading.overall());
    });
  });
});
