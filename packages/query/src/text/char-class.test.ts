import { describe, expect, it } from "vitest";
import { ALONE, classOf, MARK, OTHER, WORD } from "./char-class.ts";

describe("classOf", () => {
  it.each([
    ["a", WORD],
    ["ệ", WORD],
    ["7", WORD],
    ["й", WORD],
    ["한", WORD],
    ["𝐀", WORD],
    ["\u0301", MARK],
    ["寿", ALONE],
    ["ひ", ALONE],
    ["ก", ALONE],
    ["𠮷", ALONE],
    [" ", OTHER],
    ["#", OTHER],
    ["😡", OTHER],
    ["\uFE0F", OTHER],
    ["\u20E3", OTHER],
  ])("of %j is %i, also when asked again", (char, expected) => {
    const codePoint = char.codePointAt(0) ?? 0;
    expect([classOf(codePoint), classOf(codePoint)]).toEqual([expected, expected]);
  });

  it("of a lone surrogate is none", () => {
    expect(classOf(0xd800)).toBe(OTHER);
  });
});
