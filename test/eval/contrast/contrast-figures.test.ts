import { describe, expect, it } from "vitest";
import { contrastFigures, groupsOf, isRight, type Say } from "./contrast-figures.ts";
import type { ContrastPair, ContrastSide } from "./read-pairs.ts";

const pair = (lang: "vi" | "en", phenomenon: string, a: ContrastSide, b: ContrastSide): ContrastPair => ({
  ...{ id: `${lang}-${phenomenon}-${a.text}`, lang, phenomenon, a, b },
});
const PAIRS = [
  pair("vi", "sarcasm", { text: "1", sentiment: 1 }, { text: "0?", sentiment: -1, unsure: true }),
  pair("vi", "sarcasm", { text: "0", sentiment: -1 }, { text: "0", sentiment: 0 }),
  pair("en", "litotes", { text: "1", sentiment: 1 }, { text: "1", sentiment: 1 }),
];
/** Says the number that the text is, unsure where it asks. */
const say: Say = ({ text }) => ({ best: text.startsWith("1") ? 1 : 0, isSure: !text.endsWith("?") });

describe("what is right", () => {
  it("is the likeliest tone", () => {
    expect(isRight({ text: "", sentiment: 1 }, { best: 1, isSure: false })).toBe(true);
    expect(isRight({ text: "", sentiment: 1 }, { best: 0, isSure: true })).toBe(false);
  });

  it("is unsure only where the pair allows it", () => {
    expect(isRight({ text: "", sentiment: -1, unsure: true }, { best: 1, isSure: false })).toBe(true);
    expect(isRight({ text: "", sentiment: -1, unsure: true }, { best: 1, isSure: true })).toBe(false);
    expect(isRight({ text: "", sentiment: -1 }, { best: null, isSure: false })).toBe(false);
  });
});

describe("the figures of pairs", () => {
  it("are counted by hand", () => {
    expect(contrastFigures(PAIRS.slice(0, 2), say)).toMatchObject({
      ...{ n: 4, percent: 75, pairs: 2, both_right_percent: 50, unsure: 1, percent_of_sure: 66.67 },
      fell_to_neutral: 2,
    });
  });

  it("are none of nothing", () => {
    expect(contrastFigures([], say)).toMatchObject({ n: 0, percent: null, both_right_percent: null });
  });
});

it("groups pairs by language and phenomenon, and a language as a whole", () => {
  expect([...groupsOf(PAIRS)].map(([name, pairs]) => [name, pairs.length])).toEqual([
    ["en all", 1],
    ["en litotes", 1],
    ["vi all", 2],
    ["vi sarcasm", 2],
  ]);
});
