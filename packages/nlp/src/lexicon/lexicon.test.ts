import { describe, expect, it } from "vitest";
import { isMixedEmoji, toneOfEmoji } from "./emoji.ts";
import { toneOfEmoticon } from "./emoticons.ts";
import { createEnglishLexicon, createVietnameseLexicons } from "./lexicon.ts";
import { createPhraseTable, itemsOf } from "./phrase-table.ts";
import { createStemLookup } from "./stems.ts";
import { bareOf, bareText, hasSyllableShape, soundOf } from "./vietnamese-spelling.ts";

describe("createPhraseTable", () => {
  const table = createPhraseTable<number>();
  table.set("a", 1);
  table.set("a b c", 3);

  it("finds the longest phrase at a place", () => {
    expect(table.longest(["a", "b", "c"], 0)).toEqual({ value: 3, length: 3 });
    expect(table.longest(["a", "b", "x"], 0)).toEqual({ value: 1, length: 1 });
    expect(table.longest(["x", "a"], 1)).toEqual({ value: 1, length: 1 });
  });

  it("does not reach over a break, or past the end", () => {
    expect(table.longest(["a", "b", null, "c"], 0)).toEqual({ value: 1, length: 1 });
    expect(table.longest(["b"], 0)).toBeNull();
    expect(table.longest([null], 0)).toBeNull();
    expect(table.longest([], 4)).toBeNull();
  });
});

describe("the English lexicon", () => {
  const lexicon = createEnglishLexicon();
  const tone = (phrase: string) => lexicon.longest(phrase.split(" "), 0)?.value.tone;

  it("is AFINN, put right", () => {
    expect(tone("good")).toBe(3);
    expect(tone("please")).toBe(0);
    expect(tone("never again")).toBe(-3);
    expect(tone("united states")).toBe(0);
  });

  it("has no words of JavaScript's own", () => {
    for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) expect(tone(word)).toBeUndefined();
  });

  it("knows what negates and what strengthens", () => {
    expect(lexicon.longest(["not"], 0)?.value.negates).toBe(true);
    expect(lexicon.longest(["very"], 0)?.value.strength).toBeGreaterThan(1);
    expect(lexicon.longest(["barely"], 0)?.value.strength).toBeLessThan(1);
  });
});

describe("the Vietnamese lexicons", () => {
  const { marked, bare } = createVietnameseLexicons();
  const toneOf = (table: typeof marked, phrase: string) => {
    const words = phrase.split(" ");
    const found = table.longest(words.map(table === marked ? soundOf : bareOf), 0);
    return found?.length === words.length ? found.value.tone : undefined;
  };

  it("know a phrase by its sound, wherever the tone is placed", () => {
    expect(toneOf(marked, "lừa đảo")).toBe(-3);
    expect(toneOf(marked, "huỷ chuyến")).toBe(toneOf(marked, "hủy chuyến"));
    expect(toneOf(marked, "không chê vào đâu được")).toBe(3);
  });

  it("know phrases without marks, and leave single syllables that mean several things", () => {
    expect(toneOf(bare, "that vong")).toBe(-2);
    expect(toneOf(bare, "hay")).toBeUndefined();
    expect(toneOf(bare, "kinh")).toBeUndefined();
  });

  it("do not hold a phrase twice with two tones", () => {
    const words = ["tốt", "tệ", "đẹp", "xấu", "ngon", "dở"];
    expect(words.map((word) => Math.sign(toneOf(marked, word) ?? 0))).toEqual([1, -1, 1, -1, 1, -1]);
  });
});

describe("spelling", () => {
  it.each([
    ["hoà", "hòa", true],
    ["quý", "qúy", true],
    ["hoá", "hòa", false],
    ["nghi", "nghỉ", false],
  ])("%s and %s sound alike: %s", (a, b, same) => {
    expect(soundOf(a) === soundOf(b)).toBe(same);
  });

  it("takes marks off words and texts alike", () => {
    expect(bareOf("điện")).toBe("dien");
    expect(bareText("điện máy xanh 😡")).toBe("dien may xanh 😡");
  });

  it.each(["nghieng", "toan", "xanh", "gi", "quyen"])("%s could be a syllable", (word) => {
    expect(hasSyllableShape(word)).toBe(true);
  });

  it.each(["good", "service", "fail", "st", "street"])("%s could not", (word) => {
    expect(hasSyllableShape(word)).toBe(false);
  });

  it("reads lists written over several lines", () => {
    expect(itemsOf("a b,\n   c,d")).toEqual(["a b", "c", "d"]);
  });
});

describe("stems", () => {
  const byStem = createStemLookup();

  it("give a tone to forms that AFINN lacks", () => {
    expect(byStem("thanking")?.tone).toBeGreaterThan(0);
  });

  it("give none to short words, names with digits, or hostile ones", () => {
    for (const word of ["good", "abc123", "constructor", "x".repeat(100_000)]) expect(byStem(word)).toBeNull();
  });
});

describe("signs", () => {
  it.each(["❤", "❤️", "👍", "👍🏽", "😍", "🎉"])("%s is good", (emoji) => {
    expect(toneOfEmoji(emoji)).toBeGreaterThan(0);
  });

  it.each(["😡", "👎🏿", "💔", "🤮"])("%s is bad", (emoji) => {
    expect(toneOfEmoji(emoji)).toBeLessThan(0);
  });

  it("some show feeling, and not which", () => {
    expect([toneOfEmoji("😭"), isMixedEmoji("😭"), isMixedEmoji("✈️")]).toEqual([0, true, false]);
  });

  it.each([
    [":)", 1],
    [":(", -1],
    [":((((", -1],
    [":))", 0],
    ["=))))", 0],
    ["<3", 2],
    ["<33", 2],
    [":]", 0],
  ])("%s is %i", (text, expected) => {
    expect(toneOfEmoticon(text)).toBe(expected);
  });
});
