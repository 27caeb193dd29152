import { describe, expect, it } from "vitest";
import { toneTokens } from "../tokens/tone-tokens.ts";
import { ENGLISH_NEGATORS, ENGLISH_STRONGER, ENGLISH_TONE, ENGLISH_WEAKER } from "./english-words.ts";
import { itemsOf } from "./phrase-table.ts";
import {
  TEENCODE,
  VIETNAMESE_NEGATORS,
  VIETNAMESE_NEUTRAL,
  VIETNAMESE_STRONGER,
  VIETNAMESE_TONE,
  VIETNAMESE_WEAKER,
} from "./vietnamese-words.ts";

const LISTS: readonly (readonly [name: string, items: readonly string[]])[] = [
  ...Object.entries(ENGLISH_TONE).map(([tone, list]) => [`English ${tone}`, itemsOf(list)] as const),
  ...Object.entries(VIETNAMESE_TONE).map(([tone, list]) => [`Vietnamese ${tone}`, itemsOf(list)] as const),
  ["English negators", itemsOf(ENGLISH_NEGATORS)],
  ["English stronger", itemsOf(ENGLISH_STRONGER)],
  ["English weaker", itemsOf(ENGLISH_WEAKER)],
  ["Vietnamese negators", itemsOf(VIETNAMESE_NEGATORS)],
  ["Vietnamese neutral", itemsOf(VIETNAMESE_NEUTRAL)],
  ["Vietnamese stronger", itemsOf(VIETNAMESE_STRONGER)],
  ["Vietnamese weaker", itemsOf(VIETNAMESE_WEAKER)],
];

describe.each(LISTS)("the list %s", (_, items) => {
  it("has no empty item, as a comma too many would leave", () => {
    expect(items).not.toContain("");
  });

  it("is written as texts are read: lower case, composed, straight apostrophes", () => {
    expect(items.filter((item) => item !== item.toLowerCase().normalize("NFC").replaceAll("’", "'"))).toEqual([]);
  });

  it("has only phrases that a text can hold: each word is one token", () => {
    const unreachable = items.filter((item) => {
      const tokens = toneTokens(item);
      return tokens.some(({ kind }) => kind !== "word") || tokens.map(({ text }) => text).join(" ") !== item;
    });
    expect(unreachable).toEqual([]);
  });
});

describe.each([
  ["English", ENGLISH_TONE],
  ["Vietnamese", VIETNAMESE_TONE],
])("the %s tones", (_, tones) => {
  it("give a phrase one tone, within AFINN's scale", () => {
    const all = Object.values(tones).flatMap(itemsOf);
    expect(all.filter((item, nth) => all.indexOf(item) !== nth)).toEqual([]);
    expect(Object.keys(tones).every((tone) => Math.abs(Number(tone)) <= 5)).toBe(true);
  });
});

describe("the words that hide others", () => {
  it("have no tone of their own", () => {
    const toned = new Set(Object.values(VIETNAMESE_TONE).flatMap(itemsOf));
    expect(itemsOf(VIETNAMESE_NEUTRAL).filter((item) => toned.has(item))).toEqual([]);
  });
});

describe("chat spellings", () => {
  it("are one token each, and stand for words, not for other chat spellings", () => {
    for (const [spelling, word] of Object.entries(TEENCODE)) {
      expect(toneTokens(spelling).map(({ text }) => text)).toEqual([spelling]);
      expect(Object.hasOwn(TEENCODE, word), `${spelling} → ${word}`).toBe(false);
    }
  });
});
