import { describe, expect, it } from "vitest";
import { itemsOf } from "../phrase-table.ts";
import { ENGLISH_BLAME } from "./english-blame.ts";
import { ENGLISH_PLAIN } from "./english-plain.ts";
import { ENGLISH_PRAISE } from "./english-praise.ts";
import { englishPolarity, vietnamesePhrases, vietnamesePolarity } from "./polarity-entries.ts";
import { VIETNAMESE_BLAME } from "./vietnamese-blame.ts";
import { VIETNAMESE_PLAIN } from "./vietnamese-plain.ts";
import { VIETNAMESE_PRAISE } from "./vietnamese-praise.ts";

const LISTS = {
  "Vietnamese praise": [VIETNAMESE_PRAISE, 1],
  "Vietnamese blame": [VIETNAMESE_BLAME, -1],
  "Vietnamese plain": [VIETNAMESE_PLAIN, 0],
  "English praise": [ENGLISH_PRAISE, 1],
  "English blame": [ENGLISH_BLAME, -1],
  "English plain": [ENGLISH_PLAIN, 0],
} as const;

describe.each(Object.entries(LISTS))("the list of %s", (_, [lists, sign]) => {
  const items = Object.values(lists).flatMap(itemsOf);

  it("is written as texts are read: lower case, composed, straight apostrophes, one space", () => {
    expect(items.filter((item) => item !== item.toLowerCase().normalize("NFC").replaceAll("’", "'"))).toEqual([]);
    expect(items).not.toContain("");
  });

  it("has the tones that its name promises", () => {
    expect(Object.keys(lists).map((tone) => Math.sign(Number(tone)))).toEqual(Object.keys(lists).map(() => sign));
  });

  it("has each phrase once", () => {
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
  });
});

describe("the polarity of a language", () => {
  it("is between −5 and 5", () => {
    for (const entries of [englishPolarity(), vietnamesePolarity()]) {
      expect([...entries.values()].filter((valence) => !(Math.abs(valence) <= 5))).toEqual([]);
    }
  });

  it.each([
    ["excellent", 1],
    ["horrible", -1],
    ["united", 0],
    ["star wars", 0],
    ["can't wait", 1],
    ["😡", -1],
    ["❤", 1],
  ])("of the English %j has the sign %d", (word, sign) => {
    expect(Math.sign(englishPolarity().get(word) ?? Number.NaN)).toBe(sign);
  });

  it.each([
    ["pin trâu", 1],
    ["lùa gà", -1],
    ["cũng được", 0],
    ["không chê vào đâu được", 1],
    ["perfect", 1],
    ["😉", 1],
    ["👎", -1],
  ])("of the Vietnamese %j has the sign %d", (phrase, sign) => {
    expect(Math.sign(vietnamesePolarity().get(phrase) ?? Number.NaN)).toBe(sign);
  });

  it("takes no English word that is a Vietnamese syllable without marks", () => {
    const entries = vietnamesePolarity();
    expect(["no", "bad", "sad", "ban", "hell"].filter((word) => entries.has(word))).toEqual(["hell"]);
  });

  it("gives thousands of Vietnamese phrases with their marks", () => {
    expect(vietnamesePhrases().length).toBeGreaterThan(3_000);
    expect(vietnamesePhrases()).toContain("pin trâu");
    expect(vietnamesePhrases()).not.toContain("😍");
  });
});
