import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldUnit } from "./letters.ts";
import { wordEnds } from "./run-together.ts";

const unitsOf = (word: string) => Uint16Array.from([...word], (letter) => foldUnit(letter.charCodeAt(0)));

/** The words as a row of letters is cut into them. */
function cut(word: string): string {
  const ends = wordEnds(unitsOf(word));
  return ends.map((end, nth) => word.slice(ends[nth - 1] ?? 0, end)).join(" ");
}

describe("words written together", () => {
  it.each([
    ["dienmayxanh", "dien may xanh"],
    ["giaohangnhanh", "giao hang nhanh"],
    ["khongngon", "khong ngon"],
    ["lừađảo", "lừa đảo"],
    ["dichvukhachhang", "dich vu khach hang"],
    ["ngânhàngsố", "ngân hàng số"],
    ["thegioididong", "the gioi di dong"],
  ])("%s is %s", (together, apart) => {
    expect(cut(together)).toBe(apart);
  });

  it.each(["ngon", "shop", "khong", "zkvqwrt", "vietnamairlinesxq", "qqqqqqqq", "a"])("%s is one", (word) => {
    expect(cut(word)).toBe(word);
  });

  it("are not looked for in a row longer than forty letters", () => {
    expect(wordEnds(unitsOf("khongngon".repeat(5)))).toEqual([45]);
  });

  it("are all of the letters, none twice, each of two letters or more", () => {
    const letters = fc.array(fc.constantFrom(..."abcdeghiklmnopqrstuvxy"), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(letters, (chars) => {
        const ends = wordEnds(unitsOf(chars.join("")));
        expect(ends.at(-1)).toBe(chars.length);
        const lengths = ends.map((end, nth) => end - (ends[nth - 1] ?? 0));
        expect(lengths.every((length) => length >= Math.min(2, chars.length))).toBe(true);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
