import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

/** The values that were read, or what is told and how it is mended. */
function read(text: string) {
  const outcome = parseQuery(text);
  if (!outcome.ok) {
    const [problem] = outcome.problems;
    const fix = problem?.fix;
    return [problem?.code, fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null];
  }
  const { root } = outcome.query;
  const field = root.type === "and" ? root.parts[0] : root;
  if (field?.type !== "field" || field.test.type !== "words") return root.type;
  return field.test.values.map(({ text: value, quoted }) => (quoted ? `“${value}”` : value));
}

describe("a row of values", () => {
  it.each([
    ["author:a,b,c", ["a", "b", "c"]],
    ["author:a, b", ["a", "b"]],
    ["author:a，b", ["a", "b"]],
    ['author:"Sơn Tùng",b', ["“Sơn Tùng”", "b"]],
    ["author:«Sơn Tùng»", ["“Sơn Tùng”"]],
    ["author:a b", ["a"]],
    ["author:a, ", ["a"]],
    ["author:@a,@b", ["a", "b"]],
    ["url:a/b?c=d&e", ["a/b?c=d&e"]],
    ["url:a<<<x>>>", ["a"]],
    ["author:Sơn".normalize("NFD"), ["Sơn"]],
  ])("%s is %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("ends before a parenthesis that is not its own", () => {
    expect(read("(author:a,b)")).toEqual(["a", "b"]);
  });
});

describe("values in parentheses", () => {
  it.each([
    ["author:(a)", ["a"]],
    ["author:(a OR b OR c)", ["a", "b", "c"]],
    ["author:( a , b )", ["a", "b"]],
    ["author:（a OR b）", ["a", "b"]],
    ['author:("Sơn Tùng" OR "OR")', ["“Sơn Tùng”", "“OR”"]],
    ["author:(a <<< x >>> OR b)", ["a", "b"]],
    ["author:(a\nOR b)", ["a", "b"]],
  ])("%s are %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["author:(a b)", "list-needs-or", "author:(a OR b)"],
    ["author:(a AND b)", "list-needs-or", "author:(a OR b)"],
    ["author:(a OR b", "unclosed-parenthesis", "author:(a OR b)"],
    ["author:(", "unclosed-parenthesis", null],
    ["author:()", "missing-value", null],
    ['author:"a', "unclosed-quote", 'author:"a"'],
  ])("%s is told as %s, and becomes %s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});
