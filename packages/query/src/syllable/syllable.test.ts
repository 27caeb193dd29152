import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import { hasSyllableShape, isBareWord } from "./bare-words.ts";
import { readSyllable } from "./syllable.ts";

describe("readSyllable", () => {
  it("takes letters, marks of quality and tones apart", () => {
    expect(readSyllable("điện")).toEqual({
      text: "điện",
      plain: "dien",
      letters: "điên",
      tones: "6",
      key: "dien",
      marked: true,
    });
  });

  it("leaves other scripts whole", () => {
    expect(readSyllable("й")).toMatchObject({ key: "й", marked: false });
  });
});

describe("agreement", () => {
  it.each([
    ["điện", "điện", "equal"],
    ["điện", "dien", "bare"],
    ["điện", "đien", "bare"],
    ["điện", "điên", "bare"],
    ["điện", "diễn", "folded"],
    ["điện", "điền", "folded"],
    ["dien", "điện", "folded"],
    ["hoà", "hòa", "equal"],
    ["quỳ", "quì", "equal"],
    ["điện", "tiện", null],
  ])("of %s and %s is %s", (term, written, expected) => {
    expect(agreement(readSyllable(term), readSyllable(written))).toBe(expected);
  });
});

describe("bare words", () => {
  it.each(["da", "may", "xanh", "quan", "nghe", "hoa"])("%s stands without marks", (word) => {
    expect(isBareWord(word)).toBe(true);
  });

  it.each(["khong", "duoc", "dien", "nguoi", "xyz"])("%s does not", (word) => {
    expect(isBareWord(word)).toBe(false);
  });

  it("knows one syllable from several", () => {
    expect(["nghieng", "khuya", "be", "toan"].every(hasSyllableShape)).toBe(true);
    expect(["dienmayxanh", "tiki", "shopee", "vinamilk"].some(hasSyllableShape)).toBe(false);
  });
});
