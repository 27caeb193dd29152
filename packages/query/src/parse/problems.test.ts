import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";
import type { QueryLanguage } from "./problem-list.ts";

const library: Readonly<Record<string, string>> = {
  noise: "a b",
  self: "{self} x",
  broken: "a AND",
  minus: "NOT spam",
};
const named = (name: string) => library[name] ?? null;

function problems(text: string, language: QueryLanguage = "en") {
  const outcome = parseQuery(text, { named, language });
  return outcome.ok ? [] : outcome.problems;
}

/** The text after every fix that is offered, the last place first. */
function mend(text: string): string {
  const fixes = problems(text).flatMap(({ fix }) => (fix === null ? [] : [fix]));
  const fromBehind = fixes.toSorted((a, b) => b.span.start - a.span.start);
  return fromBehind.reduce(
    (whole, { span, text: part }) => whole.slice(0, span.start) + part + whole.slice(span.end),
    text,
  );
}

describe("a fix", () => {
  it.each([
    ["a NEAR b", "a NEAR/5 b"],
    ["a NEAR5 b", "a NEAR/5 b"],
    ["a near/3 b", "a NEAR/3 b"],
    ["a ONEAR b", "a ONEAR/5 b"],
    ["a W/4 b", "a NEAR/4 b"],
    ["a PRE/4 b", "a ONEAR/4 b"],
    ["a NEAR/99 b", "a NEAR/50 b"],
    ["a && b || c", "a AND b OR c"],
    ["a ANDNOT b", "a AND NOT b"],
    ["a !b", "a -b"],
    ["a –b", "a -b"],
    ["a - b", "a -b"],
    ["a AND AND b", "a AND b"],
    ["a OR", "a"],
    ["AND a", "a"],
    ["a OR NOT b", "a AND NOT b"],
    ["a NEAR/5 NOT b", "a NOT (a NEAR/5 b)"],
    ["a NEAR/5 (b c)", 'a NEAR/5 ("b c")'],
    ["word~", "word~1"],
    ["words~2", "words~1"],
    ["word~7", "word~1"],
    ["misspelt~7", "misspelt~2"],
    ["~word", "word~1"],
    ['"a b"~', '"a b"~5'],
    ['"a b" ~3', '"a b"~3'],
    ['"a * b"', '"a b"~1'],
    ['"giao chậm 😡"', '("giao chậm" NEAR/5 😡)'],
    ["#vina*", "vina*"],
    ["fold:exact:a", "exact:a"],
    ["fold: a", "fold:a"],
    ["title: a", "title:a"],
    ['"điện máy AND xanh', '"điện máy" AND xanh'],
    ["a OR “điện máy", 'a OR “điện máy"'],
    ["(a OR (b", "(a OR (b))"],
    ["a) OR b", "a OR b"],
    ["a <<< why", "a <<< why >>>"],
    ["a >>> b", "a  b"],
    ["{noise", "{noise}"],
    [":-) a", 'raw:":-" a'],
  ])("makes of %j %j, which is understood", (text, expected) => {
    expect(mend(text)).toBe(expected);
    if (text !== ":-) a") expect(problems(expected).map(({ code }) => code)).toEqual([]);
  });
});

describe("what has no fix", () => {
  it.each([
    ["a AND OR b", "doubled-operator"],
    ["SENTENCE a b", "sentence-parenthesis"],
    ["SENTENCE(lang:vi a)", "scope-in-sentence"],
    ["SENTENCE(NOT a)", "not-only-inside"],
    ["SENTENCE(SENTENCE(a))", "scope-in-sentence"],
    ["title:(lang:vi a)", "scope-in-title"],
    ["a NEAR/5 lang:vi", "scope-in-near"],
    ["a NEAR/5 SENTENCE(b)", "scope-in-near"],
    ["a NEAR/5 {noise}", "and-in-near"],
    ["a NEAR/5 (b OR NOT c)", "not-in-near"],
    ["ab~1", "fuzzy-short"],
    ["a-b~1", "fuzzy-one-word"],
    ['"wrod~1 app"', "fuzzy-in-phrase"],
    ["case:bank*", "wildcard-cased"],
    ["case:word~1", "fuzzy-cased"],
    ["fold:(a OR b)", "prefix-wants"],
    ["a {nosie}", "unknown-name"],
    ["{self}", "name-broken"],
    ["{broken} a", "name-broken"],
    ["{minus}", "not-only"],
    ["-{noise}", "not-only"],
    ["()", "empty-group"],
  ])("%s is told as %s", (text, code) => {
    expect(problems(text)[0]?.code).toBe(code);
  });

  it("tells of a named query that it is the one to mend", () => {
    expect(problems("a {broken}")[0]).toMatchObject({
      span: { start: 2, end: 10 },
      message: expect.stringContaining("{broken} cannot be used: expected a word"),
    });
    expect(problems("{self}")[0]?.message).toContain("{self} → {self}");
  });

  it("lets a named query be a NOT where something else is wanted", () => {
    expect(problems("a {minus}")).toEqual([]);
  });

  it("wants a library for names", () => {
    const outcome = parseQuery("{noise}");
    expect(outcome.ok ? [] : outcome.problems[0]?.code).toBe("no-names");
  });
});

describe("several problems", () => {
  it("are told in one go, in the order of the text", () => {
    expect(problems('(a OR (b AND)) lang:xx NEAR5 c OR "d').map(({ code }) => code)).toEqual(
      ["missing-term", "unknown-value", "scope-in-near", "operator-spelling", "unclosed-quote"].filter(
        (code) => code !== "scope-in-near",
      ),
    );
  });

  it("are ten at most", () => {
    expect(problems("lang:xx ".repeat(50))).toHaveLength(10);
  });

  it("are told in Vietnamese too, with the same codes, places and fixes", () => {
    const text = 'a NEAR b lang:vietnamese "c';
    const [english, vietnamese] = [problems(text), problems(text, "vi")];
    const where = ({ code, span, fix }: (typeof english)[number]) => ({ code, span, fix });
    expect(vietnamese.map(where)).toEqual(english.map(where));
    expect(vietnamese[0]).toMatchObject({
      message: "NEAR chưa nói được xen tối đa bao nhiêu từ",
      hint: "Có phải ý bạn là NEAR/5?",
    });
  });
});
