import { describe, expect, it } from "vitest";
import { keyedPolarity } from "../features/keyed-polarity.ts";
import { readText } from "../reading/reader.ts";
import { createEvidenceFinder } from "./find-evidence.ts";

const WORDS = new Map([
  ["great", 3],
  ["good", 2],
  ["awful", -3],
  ["ngon", 3],
  ["thô lỗ", -3],
]);
const finder = createEvidenceFinder(keyedPolarity(WORDS));

function shown(text: string, tone: -1 | 1, isBare = false): string[] {
  const spans = finder.find(readText(text), [], tone, isBare);
  expect(new Set(spans.map(({ shows }) => shows)).size).toBeLessThan(2);
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("the evidence for a tone", () => {
  it("is the words that speak for it, not those against it", () => {
    expect(shown("Great food but an awful waiter", 1)).toEqual(["Great"]);
    expect(shown("Great food but an awful waiter", -1)).toEqual(["awful"]);
    expect(shown("Quán này ngon mà phục vụ thô lỗ", -1)).toEqual(["thô lỗ"]);
  });

  it("begins at what negates", () => {
    expect(shown("it is not good", -1)).toEqual(["not good"]);
    expect(shown("it is not good", 1)).toEqual(["it is not good"]);
  });

  it("is found in Vietnamese without marks", () => {
    expect(shown("quan nay ngon ma phuc vu tho lo", -1, true)).toEqual(["tho lo"]);
  });

  it("is the text as a whole where no word of the lists speaks for it", () => {
    expect(shown(" three hours of this.", -1)).toEqual(["three hours of this."]);
    expect(shown("", -1)).toEqual([]);
  });

  it("is no masked name", () => {
    const text = "Great Wall was late";
    expect(finder.find(readText(text), [{ start: 0, end: 10 }], 1, false)).toEqual([
      { start: 0, end: text.length, shows: "positive" },
    ]);
  });

  it("is of few words, however many there are", () => {
    expect(shown("good ".repeat(100), 1)).toHaveLength(8);
  });
});
