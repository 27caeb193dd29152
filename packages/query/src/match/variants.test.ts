import { describe, expect, it } from "vitest";
import { readSyllable } from "../syllable/syllable.ts";
import { variantOf, variantsFor, variantsOf } from "./variants.ts";

describe("the closed list of chat spellings", () => {
  it.each([
    ["ko", "không"],
    ["hông", "không"],
    ["dc", "được"],
    ["zui", "vui"],
    ["iu", "yêu"],
    ["wá", "quá"],
    ["thix", "thích"],
  ])("has %s for %s alone", (written, word) => {
    expect(variantOf(written)?.text).toBe(word);
  });

  it.each(["không", "k", "hong2", "KO", "constructor", ""])("has nothing for %j", (written) => {
    expect(variantOf(written)).toBeNull();
  });

  it("is told by the word too, in any case and in any form of its letters", () => {
    expect(variantsOf("được")).toEqual(["đc", "dc"]);
    expect(variantsOf("ĐƯỢC")).toEqual(["đc", "dc"]);
    expect(variantsOf("được".normalize("NFD"))).toEqual(["đc", "dc"]);
    expect([variantsOf("duoc"), variantsOf("toString"), variantsOf("")]).toEqual([[], [], []]);
  });

  it("is told by the letters without marks, for a search that knows no more", () => {
    expect(variantsFor("duoc")).toEqual(["đc", "dc"]);
    expect(variantsFor("vo")).toEqual(["zô", "dzô"]);
    expect(variantsFor("tiki")).toEqual([]);
  });

  it("has each spelling under one word only, and no word as a spelling of another", () => {
    const words = ["không", "được", "cũng", "vậy", "vui", "vô", "về", "rồi", "biết", "thích", "muốn", "người", "mình"];
    const spellings = words.flatMap((word) => variantsOf(word));
    expect(new Set(spellings).size).toBe(spellings.length);
    for (const word of words) {
      expect(variantOf(word)).toBeNull();
      for (const spelling of variantsOf(word)) {
        expect(variantOf(spelling)?.text).toBe(word);
        expect(variantsFor(readSyllable(word).key)).toContain(spelling);
      }
    }
  });
});
