import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { evaluate, formOf, spansOf } from "./evaluate.ts";
import { readField } from "./read-field.ts";

const hit = (start: number, end: number, form: "equal" | "bare" | "folded" | "joined" = "equal") => ({
  start,
  end,
  form,
});

const found = (query: string, text: string) => {
  const outcome = parseQuery(query);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return (
    evaluate(outcome.query.root, readField(text), null)?.text.map(({ start, end }) => text.slice(start, end)) ?? null
  );
};

describe("evaluate", () => {
  it.each([
    ["a b", "a x b", ["a", "b"]],
    ["a b", "a x", null],
    ["a OR b", "b a", ["a", "b"]],
    ["a NOT b", "a x", ["a"]],
    ["a NOT b", "a b", null],
    ["a OR (b c)", "a b", ["a"]],
    ["a NOT (b OR c)", "a c", null],
    ["a NOT (b AND c)", "a c", ["a"]],
    ['"a a"', "a a a", ["a a", "a a"]],
    ['"a b"', "a, b", ["a, b"]],
    ['"a b"', "b a", null],
  ])("%s in “%s” gives %j", (query, text, expected) => {
    expect(found(query, text)).toEqual(expected);
  });
});

describe("formOf", () => {
  it("is the plainest of the ways in which a brand is written", () => {
    expect(formOf({ text: [hit(0, 1, "joined"), hit(2, 3, "bare")], title: [] })).toBe("bare");
    expect(formOf({ text: [hit(0, 1, "joined")], title: [hit(0, 1)] })).toBe("equal");
  });
});

describe("spansOf", () => {
  it("gives each stretch once, in order, without those inside another", () => {
    expect(spansOf([hit(5, 8), hit(0, 9), hit(10, 12), hit(10, 12), hit(11, 14)])).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 12 },
      { start: 11, end: 14 },
    ]);
  });
});
