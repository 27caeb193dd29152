import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "./tokens.ts";

const cut = (text: string) => tokenise(text).map((token) => [token.kind, text.slice(token.start, token.end)]);

describe("tokenise", () => {
  it("knows words, handles, hashtags and domains", () => {
    expect(cut("@united: see https://www.united.com/x #Fail_2 #1 C#")).toEqual([
      ["handle", "@united"],
      ["word", "see"],
      ["word", "https"],
      ["domain", "www"],
      ["domain", "united"],
      ["domain", "com"],
      ["word", "x"],
      ["tag", "#Fail_2"],
      ["word", "1"],
      ["word", "C"],
    ]);
  });

  it("cuts scripts without spaces at every character, with the marks that belong to it", () => {
    expect(cut("ăn 寿司 ก็ดี")).toEqual([
      ["word", "ăn"],
      ["word", "寿"],
      ["word", "司"],
      ["word", "ก็"],
      ["word", "ดี"],
    ]);
  });

  it("points into the original, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let reach = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(reach);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          reach = token.start;
        }
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  it("takes lone surrogates for nothing", () => {
    expect(cut("a\ud800b")).toEqual([
      ["word", "a"],
      ["word", "b"],
    ]);
  });
});
