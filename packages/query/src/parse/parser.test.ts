import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalQuery } from "../canonical.ts";
import { queryText } from "../testing/arbitraries.ts";
import { parseQuery } from "./parser.ts";

const canonical = (text: string): string => {
  const outcome = parseQuery(text);
  return outcome.ok ? canonicalQuery(outcome.query) : `refused: ${outcome.problems[0]?.code}`;
};

const problem = (text: string) => {
  const outcome = parseQuery(text);
  if (outcome.ok) throw new Error(`“${text.slice(0, 50)}” was taken`);
  return outcome.problems[0];
};

describe("parseQuery", () => {
  it.each([
    ["a b", "a AND b"],
    ["a b OR c", "a AND b OR c"],
    ["a (b OR c)", "a AND (b OR c)"],
    ["a -b", "a AND NOT b"],
    ["a NOT b OR c", "a AND NOT b OR c"],
    ["NOT b a", "NOT b AND a"],
    ["a NOT (b OR c)", "a AND NOT (b OR c)"],
    ["a NOT NOT b", "a AND b"],
    ["((a))", "a"],
    ["“điện máy   xanh”", '"điện máy xanh"'],
    ["@united #Tag", "@united AND #Tag"],
    ['fold:"đà nẵng" exact:bé', 'fold:"đà nẵng" AND exact:bé'],
    ["7-eleven", "7-eleven"],
    ["http://united.com", "http://united.com"],
    ["and or not", "and AND or AND not"],
  ])("reads %s as %s", (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it("takes all six airlines", () => {
    expect(canonical("@united OR @usairways OR @americanair")).toBe("@united OR @usairways OR @americanair");
  });

  it.each([
    ["", "empty", 0, 0],
    ["  \n", "empty", 0, 3],
    ['say "hello', "unclosed-quote", 4, 5],
    ["(a OR b", "unclosed-parenthesis", 0, 1],
    ["a) OR b", "unexpected-parenthesis", 1, 2],
    [")", "unexpected-parenthesis", 0, 1],
    ["a AND", "missing-term", 5, 5],
    ["a AND OR b", "doubled-operator", 2, 8],
    ["OR a", "missing-term", 0, 2],
    ["()", "empty-group", 0, 2],
    ["!!! a", "nothing-to-match", 0, 3],
    ["*", "wildcard-alone", 0, 1],
    ["b*", "wildcard-short", 0, 2],
    ["a NEAR b", "near-distance", 2, 6],
    ['"a b"~', "slop-bare", 5, 6],
    ["colour:red", "unknown-field", 0, 10],
    ["fold: x", "prefix-wants", 0, 5],
    ["NOT a", "not-only", 0, 5],
    ["a OR NOT b", "or-not", 5, 10],
  ])("refuses %j as %s at %i-%i", (text, code, start, end) => {
    expect(problem(text)).toMatchObject({ code, span: { start, end } });
  });

  it("says what it expected, and how to mend it", () => {
    expect(problem("united AND")).toMatchObject({
      message: 'expected a word, a "phrase", @handle, #hashtag or ( after AND',
      hint: 'To look for the word itself, write it in quotes: "AND".',
    });
  });

  it("gives a canonical text that reads as the same query, whatever the query", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const once = canonical(text);
        fc.pre(!once.startsWith("refused"));
        expect(canonical(once)).toBe(once);
      }),
      { seed: 1 },
    );
  });
});
