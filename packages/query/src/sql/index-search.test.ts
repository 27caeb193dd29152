import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Params } from "./condition.ts";
import { hasAllWords, hasOneWord, holdsOneOf, indexWords, matches } from "./index-search.ts";

/** A condition, and the values bound in it. */
function made(make: (params: Params) => string) {
  const params = new Params("q");
  return { sql: make(params), values: Object.values(params.values) };
}
const words = (count: number) => Array.from({ length: count }, (_, nth) => `w${nth}`);

describe("the words that the text index has", () => {
  it.each([
    ["vinamilk", ["vinamilk"]],
    ["@dien_may", ["dien", "may"]],
    ["#sale", ["sale"]],
    ["a.b-c", ["a", "b", "c"]],
    ["điện", ["điện"]],
    ["寿", ["寿"]],
    ["*😡", ["😡"]],
    ["_", []],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(indexWords(text)).toEqual(expected);
  });

  it("have nothing of ASCII but letters and digits in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        for (const word of indexWords(text)) expect(word).not.toMatch(/[\0-/:-@[-`{-\x7f]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a search for all of some words", () => {
  it("takes each once, and sixty at most: more posts may be found, none is missed", () => {
    expect(made((params) => hasAllWords(["a", "b", "a"], params)).values).toEqual([["a", "b"]]);
    expect(made((params) => hasAllWords(words(100), params)).values).toEqual([words(60)]);
  });

  it("narrows nothing where there is no word to look up", () => {
    expect(made((params) => hasAllWords(["_", ""], params))).toEqual({ sql: "1", values: [] });
  });
});

describe("a search for one of some words", () => {
  it("takes all of them, sixty a search", () => {
    const { sql, values } = made((params) => hasOneWord(words(130), params));
    expect(sql.match(/hasAnyTokens/g)).toHaveLength(3);
    expect(sql).toMatch(/^\(.* OR .* OR .*\)$/);
    expect(values.flat()).toEqual(words(130));
  });

  it("of none finds nothing", () => {
    expect(made((params) => hasOneWord([], params))).toEqual({ sql: "(0)", values: [] });
  });
});

describe("a search in a column", () => {
  it("binds what it looks for, never writes it", () => {
    const nasty = "'); DROP TABLE posts --";
    for (const make of [
      (params: Params) => holdsOneOf("text", [nasty], params),
      (params: Params) => holdsOneOf("text", [nasty, "b"], params),
      (params: Params) => matches("text", nasty, params),
    ]) {
      const { sql, values } = made(make);
      expect(sql).not.toContain("DROP");
      expect(values.flat()).toContain(nasty);
    }
  });

  it("is the plain one for one text", () => {
    expect(made((params) => holdsOneOf("text", ["a"], params)).sql).toBe("position(text, {q0:String}) > 0");
    expect(made((params) => holdsOneOf("text", ["a", "b"], params)).sql).toBe(
      "multiSearchAny(text, {q0:Array(String)})",
    );
  });
});
