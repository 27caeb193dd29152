import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { postText, queryText } from "../testing/arbitraries.ts";
import { toCandidateTerms } from "./candidate-terms.ts";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const candidates = (text: string) => {
  const outcome = parseQuery(text);
  return outcome.ok ? toCandidateTerms(outcome.query) : "refused";
};

describe("toCandidateTerms", () => {
  it.each([
    ["@united OR @delta_assist", ["united", "assist"]],
    ['"điện máy xanh"', ["dien", "dienmayxanh"]],
    ["a AND vinamilk AND NOT x", ["vinamilk"]],
    ["#DienMayXanh", ["dienmayxanh"]],
    ["kỳ", ["ki", "ky"]],
    ["美国", null],
    ["vinamilk OR 美国", null],
  ])("of %s are %j", (query, expected) => {
    expect(candidates(query)).toEqual(expected);
  });

  it("leave out no post that the query holds for", () => {
    fc.assert(
      fc.property(queryText, postText, (query, text) => {
        const terms = candidates(query);
        fc.pre(terms !== null && terms !== "refused");
        const matched = createMatcher([{ id: "q", query }]).match(matchable({ text })).length > 0;
        const folded = text
          .normalize("NFKD")
          .replace(/[\p{M}\u200b]/gu, "")
          .toLowerCase()
          .replaceAll("đ", "d");
        const words = new Set(folded.split(/[^a-z0-9]+/));
        if (matched) expect(Array.isArray(terms) && terms.some((term) => words.has(term))).toBe(true);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
