import { describe, expect, it } from "vitest";
import { canonicalQuery } from "./canonical.ts";
import { parseQuery } from "./parse/parser.ts";

const canonical = (text: string) => {
  const outcome = parseQuery(text);
  return outcome.ok ? canonicalQuery(outcome.query) : outcome.problems[0]?.message;
};

describe("canonicalQuery", () => {
  it.each([
    ["  a   b  ", "a AND b"],
    ["(a b) c", "a AND b AND c"],
    ["a OR (b OR (c))", "a OR b OR c"],
    ["(a OR b) -(c d)", "(a OR b) AND NOT (c AND d)"],
    ["«điện  máy\nxanh»", '"điện máy xanh"'],
    ["fold:“a b”", 'fold:"a b"'],
    ['"NOT"', '"NOT"'],
    ['"@united"', '"@united"'],
  ])("of %j is %s", (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(canonical(expected)).toBe(expected);
  });
});

describe("with all parentheses", () => {
  it.each([
    ["a b OR c", "(a AND b) OR c"],
    ["a -b NEAR/2 c NEAR/3 d", "a AND (NOT ((b NEAR/2 c) NEAR/3 d))"],
    ["title:(a b) SENTENCE(a b)", "(title:(a AND b)) AND (SENTENCE(a AND b))"],
  ])("%j is %s, and reads as the same", (text, expected) => {
    const outcome = parseQuery(text);
    expect(outcome.ok && canonicalQuery(outcome.query, { parentheses: "all" })).toBe(expected);
    expect(canonical(expected)).toBe(canonical(text));
  });
});
