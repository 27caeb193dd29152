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
    ["a AND OR b", "missing-term", 6, 8],
    ["OR a", "missing-term", 0, 2],
    ["()", "missing-term", 1, 2],
    ["!!! a", "nothing-to-match", 0, 3],
    ["*", "unsupported", 0, 1],
    ["bank*", "unsupported", 0, 5],
    ["a NEAR/5 b", "unsupported", 2, 8],
    ['"a b"~3', "unsupported", 5, 6],
    ["lang:vi", "unknown-field", 0, 7],
    ["fold: x", "missing-term", 0, 5],
    ["NOT a", "not-only", 0, 5],
    ["a OR NOT b", "not-only", 0, 10],
  ])("refuses %j as %s at %i-%i", (text, code, start, end) => {
    expect(problem(text)).toMatchObject({ code, span: { start, end } });
  });

  it("says what it expected, and how to mend it", () => {
    expect(problem("united AND")).toMatchObject({
      message: 'expected a word, a "phrase", @handle, #hashtag or ( after AND',
      hint: 'To look for the word itself, write it in quotes: "AND".',
    });
  });

  it.each([
    ["ten thousand terms", "a ".repeat(10_000), "too-many-terms"],
    ["two hundred levels", `${"(".repeat(200)}a${")".repeat(200)}`, "too-deep"],
    ["a megabyte", "word ".repeat(200_000), "too-long"],
    ["only opening parentheses", "(".repeat(20_000), "too-deep"],
    ["only minus signs", "-".repeat(20_000), "nothing-to-match"],
    ["only NOTs", "NOT ".repeat(5_000), "missing-term"],
    ["an endless phrase", `"${"a ".repeat(9_000)}"`, "phrase-too-long"],
    ["only quotes", '"'.repeat(19_999), "nothing-to-match"],
    ["ten thousand marks", `a${"\u0301".repeat(10_000)}*`, "unsupported"],
  ])("refuses %s quickly", (_, text, code) => {
    const before = performance.now();
    expect(problem(text)?.code).toBe(code);
    expect(performance.now() - before).toBeLessThan(200);
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

  it("never throws, and its spans lie in the text", () => {
    const pieces = fc.constantFrom("(", ")", '"', "“", "AND", "OR", "NOT", "-", "a", "@", "#", "fold:", "x:", "*", " ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const outcome = parseQuery(text);
        if (outcome.ok) return;
        for (const { span } of outcome.problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
