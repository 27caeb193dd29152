import { describe, expect, it } from "vitest";
import { hashBareWord, hashWord, mixHashes } from "./hash.ts";
import { readText } from "./reader.ts";

const tokenHash = (word: string) => readText(word).hash[0];

describe("hashWord", () => {
  it.each(["đẹp", "Đẹp", "ĐẸP", "don't", "don’t", "❤️", "👍🏽", "ｓａｌｅ"])("of %s is that of its token", (word) => {
    expect(tokenHash(word)).toBe(hashWord(word));
  });

  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["mỹ", "mĩ"],
    ["kỳ", "kì"],
    ["đẹp", "đẹp".normalize("NFD")],
  ])("takes %s and %s for one", (one, other) => {
    expect(tokenHash(one)).toBe(tokenHash(other));
  });

  it.each([
    ["tai", "tay"],
    ["ma", "mà"],
    ["mà", "má"],
    ["an", "ăn"],
    ["da", "đa"],
  ])("tells %s from %s", (one, other) => {
    expect(hashWord(one)).not.toBe(hashWord(other));
  });

  it("has no equals among many words", () => {
    const words = Array.from({ length: 20_000 }, (_, nth) => `w${nth}x`);
    expect(new Set(words.map(hashWord)).size).toBe(words.length);
  });
});

it("hashes a word without its marks as the word that has none", () => {
  expect(hashBareWord("điện")).toBe(hashWord("dien"));
  expect(hashBareWord("Mỹ")).toBe(hashWord("my"));
});

it("mixes two hashes in their order", () => {
  const [one, other] = [hashWord("không"), hashWord("tốt")];
  expect(mixHashes(one, other)).not.toBe(mixHashes(other, one));
  expect(mixHashes(one, other)).toBe(mixHashes(one, other));
});

it("gives the same numbers on every machine", () => {
  expect([hashWord("không"), hashWord("good"), hashWord("😡")]).toMatchInlineSnapshot(`
    [
      1847093016,
      3698447203,
      1071369428,
    ]
  `);
});
