import { describe, expect, it } from "vitest";
import { readSyllable } from "../syllable/syllable.ts";
import { inARow, inUnmarkedStretch, nearPattern, quoted, writtenPattern } from "./patterns.ts";
import { storedWords } from "./stored-words.ts";

const marked = (text: string) => {
  const words = storedWords([{ text, title: null }]);
  return words.marked === "" ? words.search : words.marked;
};
const finds = (pattern: string, text: string) => new RegExp(pattern, "u").test(marked(text));

describe("a pattern over the stored words", () => {
  const điện = writtenPattern(readSyllable("điện"), "bare");

  it.each([
    ["điện", true],
    ["dien", true],
    ["đien", true],
    ["diện", true],
    ["diễn", false],
    ["điển", false],
    ["điện2", false],
  ])("of điện with marks missing finds %s: %s", (written, found) => {
    expect(finds(inARow([điện]), `mua ${written} nhé`)).toBe(found);
  });

  it("of equal marks finds no other", () => {
    const equal = inARow([writtenPattern(readSyllable("điện"), "equal")]);
    expect([finds(equal, "điện"), finds(equal, "dien máy"), finds(equal, "đien")]).toEqual([true, false, false]);
  });

  it("of a word without marks finds it without marks", () => {
    const bank = inARow([writtenPattern(readSyllable("bank"), "bare")]);
    expect([finds(bank, "the bank"), finds(bank, "the banks"), finds(bank, "bánk")]).toEqual([true, false, false]);
  });

  it("of one word in an unmarked stretch looks five words around", () => {
    const pattern = inUnmarkedStretch(quoted("da"), 5);
    expect(finds(pattern, "da bong vui qua")).toBe(true);
    expect(finds(pattern, "hôm nay da bong")).toBe(false);
    expect(finds(pattern, "ờ a b c d e da f g h i k ờ")).toBe(true);
    expect(finds(pattern, "ờ a b c d da f g h i k ờ")).toBe(false);
    expect(finds(pattern, "ờ a b c d e da f g h i ờ")).toBe(false);
    expect(finds(pattern, "a b c")).toBe(false);
  });

  it("of two words near each other counts those between", () => {
    const near = (distance: number, ordered: boolean) => ` ${nearPattern("pin", "nong", distance, ordered)} `;
    expect(finds(near(1, false), "pin rat nong")).toBe(true);
    expect(finds(near(0, false), "pin rat nong")).toBe(false);
    expect(finds(near(1, false), "nong qua pin")).toBe(true);
    expect(finds(near(1, true), "nong qua pin")).toBe(false);
    expect(finds(near(0, true), "pin nong")).toBe(true);
    expect(finds(near(9, true), "pin a b c d e f g h i nong")).toBe(true);
  });

  it("takes signs for themselves", () => {
    expect(new RegExp(`^${quoted("a.b*c+(d)|e^f$g{h}[i]\\")}$`).test("a.b*c+(d)|e^f$g{h}[i]\\")).toBe(true);
  });
});
