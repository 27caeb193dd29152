import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPhraseTable } from "./phrase-table.ts";
import { createStemLookup } from "./stems.ts";
import { bareOf, bareText, hasSyllableShape, soundOf } from "./vietnamese-spelling.ts";

const letters = fc.array(fc.constantFrom(..."aăâbcdđeêghiklmnoôơpquưxyàáảãạấềộửỹệđz😡 "), { maxLength: 20 });
const words = letters.map((chars) => chars.join(""));

describe("the sound of a word", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["quả", "qủa"],
    ["tiếng", "tiéng".replace("é", "ế")],
  ])("of %s and %s is one", (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it("is the same whether a word is composed or not", () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(soundOf(word.normalize("NFD"))).toBe(soundOf(word));
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("a word without marks", () => {
  it.each([
    ["được", "duoc"],
    ["nghiêng", "nghieng"],
    ["ưởng", "uong"],
    ["café", "cafe"],
    ["plain", "plain"],
    ["", ""],
  ])("%j is %j", (marked, bare) => {
    expect(bareOf(marked)).toBe(bare);
  });

  it("has none left, and as many letters", () => {
    fc.assert(
      fc.property(words, (word) => {
        const bare = bareOf(word);
        expect(bareOf(bare)).toBe(bare);
        expect(bare).toHaveLength(word.normalize("NFC").length);
        expect(bareText(word)).toBe(bare);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it.each(["nghieng", "toan", "quyen", "gi", "a", "thuong"])("could be a syllable: %s", (word) => {
    expect(hasSyllableShape(word)).toBe(true);
  });

  it.each(["flight", "str", "shop", "nghienggg", "qqq", "", "12"])("could not: %j", (word) => {
    expect(hasSyllableShape(word)).toBe(false);
  });
});

describe("a table of phrases", () => {
  it("finds each phrase that it was given, by its own words", () => {
    const phrase = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 12, selector: (own) => own.join(" ") }), (phrases) => {
        const table = createPhraseTable<number>();
        for (const [value, own] of phrases.entries()) table.set(own.join(" "), value);
        for (const [value, own] of phrases.entries()) {
          expect(table.longest(own, 0)).toEqual({ value, length: own.length });
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("holds the last value of a phrase that is set twice", () => {
    const table = createPhraseTable<number>();
    table.set("lừa đảo", 1);
    table.set("lừa đảo", 2);
    expect(table.longest(["lừa", "đảo"], 0)?.value).toBe(2);
  });

  it("has no words of JavaScript's own", () => {
    const table = createPhraseTable<number>();
    for (const word of ["constructor", "__proto__", "toString"]) expect(table.longest([word], 0)).toBeNull();
  });
});

describe("the tone of a stem", () => {
  const byStem = createStemLookup();

  it.each([
    ["abandoning", -1],
    ["annoyances", -1],
    ["charmingly", 1],
  ])("of %s has the sign %i", (word, sign) => {
    expect(Math.sign(byStem(word)?.tone ?? 0)).toBe(sign);
  });

  it.each(["Great", "great!", "cafés", "table", "phone", "a b"])("is none of %j", (word) => {
    expect(byStem(word)).toBeNull();
  });

  it("is the same asked twice", () => {
    expect(byStem("thanking")).toEqual(byStem("thanking"));
  });
});
