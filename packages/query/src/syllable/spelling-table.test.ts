import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import { readSyllable } from "./syllable.ts";

const of = (term: string, written: string) => agreement(readSyllable(term), readSyllable(written));

/** Syllables with their tone placed the old way and the new way. */
const PLACEMENTS =
  "hoà hòa, hoá hóa, hoả hỏa, hoạ họa, toà tòa, khoẻ khỏe, loè lòe, xoè xòe, huỷ hủy, thuý thúy, luỹ lũy, quý qúy, quỳnh qùynh, giặt gịăt";
/** Syllables whose whole rime is written i or y. */
const RIMES = "kì kỳ, lí lý, quí quý, mĩ mỹ, sĩ sỹ, tỉ tỷ, hi hy, ti ty, kĩ kỹ, vi vy, thi thy";
/** Syllables that i and y tell apart. */
const APART = "tai tay, thúi thúy, mai may, cái cáy, hai hay, lui luy, ngái ngáy, vai vay";
/** A mark of quality makes another letter. */
const LETTERS = "an ăn, an ân, on ôn, on ơn, un ưn, en ên, da đa, bo bô";

const pairsOf = (list: string) => list.split(", ").map((pair) => pair.split(" ") as [string, string]);

describe("agreement", () => {
  it.each(pairsOf(PLACEMENTS))("of %s and %s is equal, both ways: the tone is placed elsewhere", (one, other) => {
    expect([of(one, other), of(other, one)]).toEqual(["equal", "equal"]);
  });

  it.each(pairsOf(RIMES))("of %s and %s is equal, both ways: i and y are one as a whole rime", (one, other) => {
    expect([of(one, other), of(other, one)]).toEqual(["equal", "equal"]);
  });

  it.each(pairsOf(APART))("of %s and %s is none", (one, other) => {
    expect([of(one, other), of(other, one)]).toEqual([null, null]);
  });

  it.each(pairsOf(LETTERS))("of %s and %s: missing one way, other marks the other way", (bare, marked) => {
    expect([of(marked, bare), of(bare, marked)]).toEqual(["bare", "folded"]);
  });

  it("accepts marks of quality without the tone, and the tone without them", () => {
    expect([of("điện", "điên"), of("điện", "diện"), of("nước", "nươc"), of("nước", "nước")]).toEqual([
      "bare",
      "bare",
      "bare",
      "equal",
    ]);
  });

  it("never accepts a tone that the term does not have", () => {
    for (const tone of ["à", "á", "ả", "ã", "ạ"]) {
      for (const other of ["à", "á", "ả", "ã", "ạ"].filter((one) => one !== tone)) {
        expect(of(`m${tone}`, `m${other}`)).toBe("folded");
      }
    }
  });

  it("reads one syllable in every Unicode form alike", () => {
    for (const form of ["NFC", "NFD"] as const) {
      expect(readSyllable("nghiễng".normalize(form))).toMatchObject({
        plain: "nghieng",
        letters: "nghiêng",
        tones: "4",
      });
    }
  });
});
