import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { clearFeatures, createFeatureSet } from "./feature-set.ts";
import { addLetterFeatures } from "./letter-features.ts";

const set = createFeatureSet();

/** The features of the letters of a text's first token. */
function lettersOf(text: string): number[] {
  clearFeatures(set);
  addLetterFeatures(set, readText(text), 0);
  return [...set.ids.subarray(0, set.count)];
}

const shared = (one: string, other: string) => {
  const others = new Set(lettersOf(other));
  return lettersOf(one).filter((id) => others.has(id)).length;
};

describe("the runs of letters of a word", () => {
  it.each([
    ["a", 1],
    ["ab", 3],
    ["abc", 6],
    ["abcd", 9],
    ["abcdefgh", 21],
  ])("of %s, its edges counted, are %i of three to five", (word, count) => {
    expect(lettersOf(word)).toHaveLength(count);
  });

  it.each([
    ["đẹp", "dep"],
    ["ĐẸP", "đẹp"],
    ["ngonnnnn", "ngon"],
    ["𝗻𝗴𝗼𝗻", "ngon"],
    ["n\u200bgon", "ngon"],
    ["quá".normalize("NFD"), "quá"],
  ])("of %s and %s are the same", (one, other) => {
    expect(lettersOf(one)).toEqual(lettersOf(other));
  });

  it("of words that are spelled nearly alike are mostly the same", () => {
    expect(shared("disappointed", "dissapointed")).toBeGreaterThan(shared("disappointed", "appointment"));
    expect(shared("terrible", "terribly")).toBeGreaterThan(8);
    expect(shared("ngon", "shop")).toBe(0);
  });

  it("tell a word from the same letters within another", () => {
    expect(lettersOf("art")).not.toEqual(expect.arrayContaining(lettersOf("cart")));
    expect(shared("art", "cart")).toBeGreaterThan(0);
  });

  it.each(["@vietlink", "https://a.vn/x", "50k", "😡", ":))", "!!!"])("are none of %s", (text) => {
    expect(lettersOf(text)).toEqual([]);
  });

  it("of a hashtag are those of its letters", () => {
    expect(lettersOf("#ngon")).toEqual(lettersOf("ngon"));
  });

  it("of an endless word are those of its first forty letters", () => {
    const word = "abcdefghij".repeat(100);
    expect(lettersOf(word)).toEqual(lettersOf(word.slice(0, 40)));
  });
});
