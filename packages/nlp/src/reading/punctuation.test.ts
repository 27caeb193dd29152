import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { kindsAndForms } from "./testing/described.ts";

const signsOf = (text: string) => {
  const read = readText(text);
  return kindsAndForms(read).flatMap((token, nth) => {
    if (!token.startsWith("punctuation ")) return [];
    return [`${token.slice(12)} ${read.start[nth]}-${read.end[nth]}`];
  });
};

describe("punctuation", () => {
  it.each([
    ["Ngon!", ["! 4-5"]],
    ["Ngon!!!!!!", ["!! 4-10"]],
    ["Sao?!?!", ["?! 3-7"]],
    ["Hả...", [".. 2-5"]],
    ["Hả…", ["… 2-3"]],
    ["a, b; c", [", 1-2", "; 4-5"]],
    ["(tốt)", ["( 0-1", ") 4-5"]],
    ["“tốt”", ["“ 0-1", "” 4-5"]],
    ["a - b – c — d", ["- 2-3", "– 6-7", "— 10-11"]],
    ["----", ["-- 0-4"]],
    ["50₫", ["₫ 2-3"]],
    ["rẻ/đẹp", ["/ 2-3"]],
    ["A & B", ["& 2-3"]],
    ["~~~", ["~~ 0-3"]],
    [",,", [",, 0-2"]],
    [",;", [", 0-1", "; 1-2"]],
    ["!.", ["!. 0-2"]],
  ])("of %j", (text, signs) => {
    expect(signsOf(text)).toEqual(signs);
  });

  it("counts the same however long a row is", () => {
    expect(readText("Ngon!!").hash[1]).toBe(readText("Ngon!!!!!!!!").hash[1]);
    expect(readText("Ngon!").hash[1]).not.toBe(readText("Ngon!!").hash[1]);
  });
});
