import { describe, expect, it } from "vitest";
import { cutAtWildcards, measurePattern, wildcardElement } from "./wildcard.ts";

const cut = (text: string, quoted = false) =>
  cutAtWildcards(text, quoted).map((stretch) => [stretch.type, stretch.text, stretch.at]);

describe("cutAtWildcards", () => {
  it("leaves a text without them whole", () => {
    expect(cut("điện máy xanh")).toEqual([["plain", "điện máy xanh", 0]]);
  });

  it("takes the word that has one, from its first letter to its last, and says where", () => {
    expect(cut("the bank* app", true)).toEqual([
      ["plain", "the ", 0],
      ["wildcard", "bank*", 4],
      ["plain", " app", 9],
    ]);
  });

  it("parts at signs that belong to no word", () => {
    expect(cut("7-elev*")).toEqual([
      ["plain", "7-", 0],
      ["wildcard", "elev*", 2],
    ]);
  });

  it("takes marks that are typed apart with their letter", () => {
    const apart = "điệ*".normalize("NFD");
    expect(cut(apart)).toEqual([["wildcard", apart, 0]]);
  });

  it.each(["tại sao?", "sao??", "sao？"])("takes a ? after a word in quotes for punctuation: %s", (text) => {
    expect(cut(text, true).map(([type]) => type)).toEqual(["plain"]);
  });

  it("takes it for a letter without quotes, and inside a word with them", () => {
    expect(cut("sao?")).toEqual([["wildcard", "sao?", 0]]);
    expect(cut("colo?r tv", true)[0]).toEqual(["wildcard", "colo?r", 0]);
  });
});

describe("measurePattern", () => {
  it.each([
    ["bank*", 4, 1],
    ["*bank*", 4, 2],
    ["b?n?", 2, 2],
    ["***bank", 4, 1],
    ["??nk", 2, 2],
    ["*", 0, 1],
    ["điệ*", 3, 1],
    ["a1*", 2, 1],
    ["ｂａ＊", 2, 1],
  ])("%s spells out %i, and has %i signs", (pattern, letters, signs) => {
    expect(measurePattern(pattern)).toEqual({ letters, signs });
  });
});

describe("wildcardElement", () => {
  it("keeps letters with their marks and without, in lower case", () => {
    expect(wildcardElement("Điệ*").pieces).toEqual([{ type: "literal", text: "điệ", plain: "die" }, { type: "any" }]);
  });

  it("takes full-width signs and several stars in a row for one star", () => {
    expect(wildcardElement("ＢＡ＊**").pieces).toEqual([{ type: "literal", text: "ba", plain: "ba" }, { type: "any" }]);
    expect(wildcardElement("b？?").pieces.slice(1)).toEqual([{ type: "one" }, { type: "one" }]);
  });

  it("shows the pattern as it was typed", () => {
    expect(wildcardElement("Điệ*")).toMatchObject({ kind: "wildcard", written: "Điệ*", name: "" });
  });
});
