import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader, readText } from "../reading/reader.ts";
import { createLanguageDetector, detectLanguage } from "./detect-language.ts";
import { BUCKETS } from "./token-buckets.ts";

const reader = createReader();
const detect = (text: string, hint: string | null = null) => detectLanguage(reader.read(text), hint);

const WORDS =
  "sữa ngon ko giao hàng chậm shop the service was great but late gracias nicht очень 😡 #ngon @a 50k".split(" ");
const post = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));

describe("of any post", () => {
  it("the language is one of a few, and the probability a share that leads", () => {
    fc.assert(
      fc.property(post, fc.constantFrom("vi", "en", "xx", null), (text, hint) => {
        const { lang, main, probability, marks } = detect(text, hint);
        expect(["vi", "en", "other", "mixed"]).toContain(lang);
        expect(lang === "mixed" ? ["vi", "en"] : [lang]).toContain(main);
        expect(probability).toBeGreaterThan(1 / 3);
        expect(probability).toBeLessThanOrEqual(1);
        expect(marks === null).toBe(main !== "vi");
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("the answer is the same asked twice, and after other posts", () => {
    fc.assert(
      fc.property(post, post, (text, other) => {
        const once = detect(text);
        detect(other);
        expect(detect(text)).toEqual(once);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("handles, addresses, numbers and emoji do not count", () => {
    fc.assert(
      fc.property(post, (text) => {
        expect(detect(`@gracias ${text} https://nicht.de/gut 3.500.000đ 😡`)).toEqual(detect(text));
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("how often the same is said makes nothing else of it", () => {
    for (const text of ["giao hang cham", "the service was late", "gracias por nada", "Sữa này ngon"]) {
      expect(detect(`${text}. `.repeat(5)).main).toBe(detect(text).main);
      expect(detect(`${text}. `.repeat(5)).probability).toBeGreaterThanOrEqual(detect(text).probability - 1e-9);
    }
  });

  it.each(["\ud83d", "\u202e\u202d", "\u0301\u0301", "a".repeat(5_000), "😡".repeat(3_000), "constructor __proto__"])(
    "there is an answer, though it is %j",
    (text) => {
      expect(detect(text).probability).toBeGreaterThan(0);
    },
  );
});

describe("a model that knows nothing", () => {
  const detector = createLanguageDetector({ weights: new Int8Array(BUCKETS * 3), scale: 1 });

  it("finds all languages alike, and takes the hint", () => {
    const text = readText("Sữa này uống ngon lắm");
    expect(detector.detect(text, null).probability).toBeCloseTo(1 / 3, 10);
    expect(["vi", "en-US", "de"].map((hint) => detector.detect(text, hint).main)).toEqual(["vi", "en", "other"]);
  });

  it("knows other scripts all the same", () => {
    expect(detector.detect(readText("очень плохо"), "vi")).toEqual({ lang: "other", main: "other", probability: 1 });
  });
});
