import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

function phrase(text: string) {
  const outcome = parseQuery(text);
  if (!outcome.ok) return outcome.problems.map(({ code }) => code);
  const { root } = outcome.query;
  return root.type === "term" ? [root.text, root.quoted] : root.type;
}

describe("a phrase", () => {
  it.each([
    '"điện máy"',
    "“điện máy”",
    "„điện máy“",
    "”điện máy”",
    '“điện máy"',
    "＂điện máy＂",
    "«điện máy»",
    "「điện máy」",
    "『điện máy』",
  ])("stands in %s", (text) => {
    expect(phrase(text)).toEqual(["điện máy", true]);
  });

  it("may hold quotation marks of another kind", () => {
    expect(phrase('«say "hi" now»')).toEqual(['say "hi" now', true]);
  });

  it.each([
    ["operators", '"a AND b"'],
    ["parentheses", '"a (b) c"'],
    ["a comment’s signs", '"a <<< b >>> c"'],
    ["braces", '"a {noise} b"'],
    ["a field", '"lang:vi"'],
  ])("has no %s in it", (_, text) => {
    expect(phrase(text)).toEqual([text.slice(1, -1), true]);
  });

  it.each(['""', '" "', "«»"])("cannot be empty: %j", (text) => {
    expect(phrase(text)).toEqual(["empty-phrase"]);
  });

  it.each(["«a b", '"a b', "「a b»", "”a"])("must be closed by its own kind: %j", (text) => {
    expect(phrase(text)).toEqual(["unclosed-quote"]);
  });

  it("is not opened by a mark that only closes", () => {
    expect(phrase("a »")).toEqual(["nothing-to-match"]);
  });
});

describe("the fix of a phrase that is never closed", () => {
  const mended = (text: string) => {
    const outcome = parseQuery(text);
    const fix = outcome.ok ? null : outcome.problems.find(({ code }) => code === "unclosed-quote")?.fix;
    return fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null;
  };

  it.each([
    ['"điện máy', '"điện máy"'],
    ['"điện máy OR tiki', '"điện máy" OR tiki'],
    ['"điện máy NEAR/3 tốt', '"điện máy" NEAR/3 tốt'],
    ['("điện máy) OR tiki', '("điện máy") OR tiki'],
    ['"điện máy\nOR tiki', '"điện máy"\nOR tiki'],
    ['"điện máy <<< brand >>>', '"điện máy" <<< brand >>>'],
    ["«điện máy NOT tiki", "«điện máy» NOT tiki"],
    ["“điện máy", '“điện máy"'],
    ['"', null],
  ])("of %j is %j", (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});
