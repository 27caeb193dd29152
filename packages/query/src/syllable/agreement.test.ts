import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import { readSyllable } from "./syllable.ts";

const of = (term: string, written: string) => agreement(readSyllable(term), readSyllable(written));
const strip = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

const WORDS = ["điện", "đường", "nghiêng", "quý", "hoà", "sữa", "ăn", "ế", "khuya", "bank", "thuở", "giếng"];
const word = fc.constantFrom(...WORDS, ...WORDS.map(strip), "diễn", "điển", "đuong", "hoạ", "sửa", "an");
const law = (check: (one: string, other: string) => void) =>
  fc.assert(fc.property(word, word, check), { seed: 9, numRuns: 100 });

describe("how a written word agrees with a term", () => {
  it.each([
    ["đường", "đương", "bare"],
    ["đường", "duờng", "bare"],
    ["đường", "dường", "bare"],
    ["đường", "đướng", "folded"],
    ["dường", "đường", "folded"],
    ["sữa", "sưa", "bare"],
    ["sưa", "sữa", "folded"],
    ["ế", "ê", "bare"],
    ["ê", "ế", "folded"],
    ["bank", "bánk", "folded"],
    ["bank", "BANK".toLowerCase(), "equal"],
    ["sữa", "sữ", null],
  ])("%s, written %s, is %s", (term, written, expected) => {
    expect(of(term, written)).toBe(expected);
  });

  it("is equal for a word and itself", () => {
    law((one) => {
      expect(of(one, one)).toBe("equal");
    });
  });

  it("is there one way round if it is the other", () => {
    law((one, other) => {
      expect(of(one, other) === null).toBe(of(other, one) === null);
      expect(of(one, other) === "equal").toBe(of(other, one) === "equal");
    });
  });

  it("is never bare both ways: one of the two has the marks", () => {
    law((one, other) => {
      expect([of(one, other), of(other, one)]).not.toEqual(["bare", "bare"]);
    });
  });

  it("is at worst bare for a word without its marks", () => {
    law((one) => {
      expect(["equal", "bare"]).toContain(of(one, strip(one)));
    });
  });
});
