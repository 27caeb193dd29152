import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const found = (query: string, text: string) => {
  const [match] = createMatcher([{ id: "q", query }]).match(matchable({ text }));
  return match?.spans.map(({ start, end }) => text.slice(start, end)) ?? null;
};

describe("a query", () => {
  it.each([
    ["a b", "a x b", ["a", "b"]],
    ["a b", "a x", null],
    ["a OR b", "b a", ["b", "a"]],
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
