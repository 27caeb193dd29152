import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSettled } from "./settled.ts";
import { tokenise } from "./tokens.ts";

describe("a text that can be read as it stands", () => {
  it.each([
    "tiki giao nhanh",
    "Điện Máy Xanh",
    "ĐIỆN MÁY",
    "giá 5.000đ – rẻ…",
    "寿司 ก",
    "ôi 😡!",
    "“tiki” ‘ngon’",
    "",
  ])("%j", (text) => {
    expect(isSettled(text)).toBe(true);
  });
});

describe("a text that must be settled first", () => {
  it.each([
    ["marks typed apart", "điện".normalize("NFD")],
    ["full-width letters", "ｔｉｋｉ"],
    ["a ligature", "oﬃce"],
    ["mathematical letters", "𝐭𝐢𝐤𝐢"],
    ["an invisible space in a word", "ti\u200bki"],
    ["a soft hyphen", "ti\u00adki"],
    ["a full-width sign that tokens are told by", "＠tiki"],
    ["a letter that grows in lower case", "İstanbul"],
    ["hangul written in parts", "한".normalize("NFD")],
  ])("has %s", (_, text) => {
    expect(isSettled(text)).toBe(false);
  });

  it("is told by any one character, wherever it stands", () => {
    expect(isSettled(`${"tiki ".repeat(50)}ｔ${" tiki".repeat(50)}`)).toBe(false);
  });
});

describe("a settled text", () => {
  it("is cut at the same places as its NFKC in lower case", () => {
    const piece = fc.constantFrom("tiki", "Điện", "@vtv", "#ngon", " ", ".", "寿", "😡", "V.C.B", "ﬁ", "Ａ", "ữ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        fc.pre(isSettled(text));
        const cut = (one: string) => tokenise(one).map(({ kind, start, end }) => [kind, start, end]);
        expect(cut(text.normalize("NFKC").toLowerCase())).toEqual(cut(text));
      }),
      { seed: 4, numRuns: 80 },
    );
  });
});
