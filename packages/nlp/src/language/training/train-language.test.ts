import { describe, expect, it } from "vitest";
import { readText } from "../../reading/reader.ts";
import { createLanguageDetector } from "../detect-language.ts";
import { openLanguageWeights, writeLanguageWeights } from "../language-weights.ts";
import { BUCKETS } from "../token-buckets.ts";
import { type LanguageRow, otherRows, withoutMarks } from "./examples.ts";
import { OTHER_TEXTS } from "./other-texts.ts";
import { exampleOf, trainWeights } from "./train-language.ts";

const exampleAll = (rows: readonly LanguageRow[]) =>
  rows.flatMap(({ text, lang }) => {
    const read = readText(text);
    return exampleOf(read, ["vi", "en", "other"].indexOf(lang), 0, read.count) ?? [];
  });

const row = (lang: LanguageRow["lang"]) => (text: string) => ({ text, lang, isMixed: false });
const ROWS: LanguageRow[] = [
  ...["sữa này ngon lắm", "giao hàng chậm quá", "giao hang cham qua", "shop nhiệt tình", "may bi nong"].map(row("vi")),
  ...["this milk is great", "delivery was slow", "the staff are kind", "phone gets hot"].map(row("en")),
  ...["das ist sehr gut", "die Lieferung war langsam", "ich liebe es"].map(row("other")),
];

describe("training", () => {
  const trained = trainWeights(exampleAll(ROWS), 7);
  const detector = createLanguageDetector(trained);

  it.each(ROWS.map(({ text, lang }) => [text, lang] as const))("learns that %j is %s", (text, lang) => {
    expect(detector.detect(readText(text), null).main).toBe(lang);
  });

  it("gives the same weights for the same rows and seed, and others for another seed", () => {
    expect(trainWeights(exampleAll(ROWS), 7)).toEqual(trained);
    expect(trainWeights(exampleAll(ROWS), 8)).not.toEqual(trained);
  });

  it("makes bytes of the weights, and weights of the bytes", () => {
    expect(openLanguageWeights(writeLanguageWeights(trained))).toEqual(trained);
    expect(trained.weights).toHaveLength(BUCKETS * 3);
  });

  it("refuses bytes of another length", () => {
    expect(() => openLanguageWeights(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe("the texts in other languages", () => {
  it("are posts of more than a dozen languages, none twice", () => {
    const texts = otherRows().map(({ text }) => text);
    expect(Object.keys(OTHER_TEXTS).length).toBeGreaterThan(12);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => text.trim() === text && text.length > 5)).toBe(true);
  });
});

it("takes every mark off", () => {
  expect(withoutMarks("Đặt điện thoại ở Hải Âu")).toBe("Dat dien thoai o Hai Au");
});
