import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { postText, queryText } from "../testing/arbitraries.ts";
import { toCandidatePieces, toCandidateTerms } from "./candidate-terms.ts";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const read = (text: string) => {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.query;
};

describe("toCandidateTerms", () => {
  it.each([
    ["@united OR @delta_assist", ["united", "assist"]],
    ['"điện máy xanh"', ["dien", "dienmayxanh"]],
    ["a AND vinamilk AND NOT x", ["vinamilk"]],
    ["#DienMayXanh", ["dienmayxanh"]],
    ["kỳ", ["ki", "ky"]],
    ["exact:không", ["khong"]],
    ["được", ["duoc", "dc"]],
    ["$VNM", ["vnm"]],
    ["tệ NEAR/5 vinamilk", ["vinamilk"]],
    ['raw:"Google+"', ["google"]],
    ["美国", null],
    ["vinamilk OR 美国", null],
    ["vina* OR sữa", null],
    ["vina* sữa", ["sua"]],
    ["lang:vi", null],
  ])("of %s are %j", (query, expected) => {
    expect(toCandidateTerms(read(query))).toEqual(expected);
  });

  it("leave out no post that the query holds for, if names in pieces are looked for too", () => {
    const pieced = fc.constantFrom("v.c.b", "vin fast", "v c b hay", "viet*com*bank", "united");
    const queries = fc.oneof(queryText, fc.constantFrom("vcb", "vinfast OR vcb", "vietcombank AND NOT da"));
    fc.assert(
      fc.property(queries, fc.tuple(postText, fc.option(pieced)), (query, [start, more]) => {
        const outcome = parseQuery(query);
        const terms = outcome.ok ? toCandidateTerms(outcome.query) : null;
        fc.pre(outcome.ok && terms !== null);
        const text = `${start} ${more ?? ""}`;
        const matched = createMatcher([{ id: "q", query }]).match(matchable({ text })).length > 0;
        const folded = text
          .normalize("NFKD")
          .replace(/[\p{M}\u200b]/gu, "")
          .toLowerCase()
          .replaceAll("đ", "d");
        const words = new Set(folded.split(/[^a-z0-9]+/));
        const bare = folded.replace(/[ .*\-_·•]/g, "");
        const pieces = outcome.ok ? toCandidatePieces(outcome.query) : [];
        const isFound = terms?.some((term) => words.has(term)) || pieces.some((piece) => bare.includes(piece));
        if (matched) expect(isFound).toBe(true);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});

describe("toCandidatePieces", () => {
  it.each([
    ["vcb OR vinamilk", ["vcb", "vinamilk"]],
    ["exact:vcb OR case:VCB", []],
    ["may OR be", []],
    ['"điện máy xanh"', []],
  ])("of %s are %j", (query, expected) => {
    expect(toCandidatePieces(read(query))).toEqual(expected);
  });
});
