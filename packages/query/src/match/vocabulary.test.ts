import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Vocabulary } from "./vocabulary.ts";
import { createWord, hashOf, joinHash } from "./word.ts";

describe("a vocabulary", () => {
  it("gives one word for the same letters, wherever they stand", () => {
    const vocabulary = new Vocabulary();
    const text = "Sữa và Sữa";
    const first = vocabulary.of("word", text, 0, 3, false);
    expect(vocabulary.of("domain", text, 7, 10, false)).toBe(first);
    expect(first).toMatchObject({ kind: "word", syllable: { text: "sữa" } });
    expect(vocabulary.of("word", text, 4, 6, false)).not.toBe(first);
  });

  it("tells a name by its sign, and lower case from what is written otherwise", () => {
    const vocabulary = new Vocabulary();
    const text = "@May #May $MAY MAY may";
    const kinds = [
      vocabulary.of("handle", text, 0, 4, false),
      vocabulary.of("tag", text, 5, 9, false),
      vocabulary.of("cashtag", text, 10, 14, false),
      vocabulary.of("word", text, 15, 18, false),
      vocabulary.of("word", text, 19, 22, false),
    ];
    expect(kinds.map(({ kind }) => kind)).toEqual(["handle", "tag", "cashtag", "word", "word"]);
    expect(new Set(kinds.map(({ syllable }) => syllable.text))).toEqual(new Set(["may"]));
    expect(new Set(kinds).size).toBe(5);
  });

  it("has the right word for any letters, however many it has seen", () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 140_000 }, (_, nth) => `w${nth.toString(36)}`);
    for (const word of words) vocabulary.of("word", word, 0, word.length, true);
    const wrong = words.filter((word) => vocabulary.of("word", word, 0, word.length, true).syllable.text !== word);
    expect(wrong).toEqual([]);
  });

  it("does not keep a word that is none for its length", () => {
    const vocabulary = new Vocabulary();
    const long = "x".repeat(100);
    expect(vocabulary.of("word", long, 0, 100, true)).not.toBe(vocabulary.of("word", long, 0, 100, true));
  });
});

describe("a word", () => {
  it("has a hash that can be joined to that of the word before it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const next = createWord("word", other.toLowerCase());
        expect(joinHash(hashOf(one), next)).toBe(hashOf(one + next.syllable.plain));
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("knows what it can only stand for", () => {
    expect(createWord("word", "ko").variant?.text).toBe("không");
    expect(createWord("tag", "#ko").variant).toBeNull();
    expect(createWord("word", "không").variant).toBeNull();
  });
});
