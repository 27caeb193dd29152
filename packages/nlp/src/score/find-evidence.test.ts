import { describe, expect, it } from "vitest";
import { keyedPolarity } from "../features/keyed-polarity.ts";
import { polarityOf } from "../features/language-features.ts";
import { readText } from "../reading/reader.ts";
import { createEvidenceFinder } from "./find-evidence.ts";

const finderOf = (lang: "vi" | "en") => createEvidenceFinder(keyedPolarity(polarityOf(lang)));
const finders = { vi: finderOf("vi"), en: finderOf("en") };

function shown(lang: "vi" | "en", text: string, tone: -1 | 1, isBare = false): string[] {
  const spans = finders[lang].find(readText(text), [], tone, isBare);
  expect(new Set(spans.map(({ shows }) => shows)).size).toBeLessThan(2);
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("the evidence for a tone", () => {
  it("is the words that speak for it, not those against it", () => {
    expect(shown("en", "Great food but an awful waiter", 1)).toEqual(["Great"]);
    expect(shown("en", "Great food but an awful waiter", -1)).toEqual(["awful"]);
    expect(shown("vi", "Quán này ngon mà phục vụ thô lỗ", -1)).toEqual(["thô lỗ"]);
  });

  it("begins at what negates", () => {
    expect(shown("en", "it is not good", -1)).toEqual(["not good"]);
    expect(shown("en", "it is not good", 1)).toEqual(["it is not good"]);
  });

  it("is found in Vietnamese without marks", () => {
    expect(shown("vi", "quan nay ngon ma phuc vu tho lo", -1, true)).toEqual(["tho lo"]);
  });

  it("is the text as a whole where no word of the lists speaks for it", () => {
    expect(shown("en", " three hours of this.", -1)).toEqual(["three hours of this."]);
    expect(shown("en", "", -1)).toEqual([]);
  });

  it("is no masked name", () => {
    const text = "Great Wall was late";
    expect(finders.en.find(readText(text), [{ start: 0, end: 10 }], 1, false)).toEqual([
      { start: 0, end: text.length, shows: "positive" },
    ]);
  });

  it("is of few words, however many there are", () => {
    expect(shown("en", "good ".repeat(100), 1)).toHaveLength(8);
  });
});
