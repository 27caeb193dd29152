import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

const LIBRARY: Readonly<Record<string, string>> = { words: "a b", field: "lang:vi", either: "a OR b", no: "NOT a" };

/** What is told of a query, and of which piece of it. */
function told(text: string) {
  const outcome = parseQuery(text, { named: (name) => LIBRARY[name] ?? null });
  return outcome.ok ? [] : outcome.problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
}

describe("inside NEAR", () => {
  it.each([
    ["x NEAR/2 (a OR b)", []],
    ["x NEAR/2 ((a OR b) OR c)", []],
    ['x NEAR/2 "a b"~2', []],
    ["x NEAR/2 {either}", []],
    ['x NEAR/2 raw:"!"', []],
    ["x NEAR/2 (a NEAR/1 b)", []],
    ["x NEAR/2 (a b)", [["and-in-near", "a b"]]],
    ["(a b) NEAR/2 x", [["and-in-near", "a b"]]],
    ["x NEAR/2 (a OR (b c))", [["and-in-near", "b c"]]],
    ["x NEAR/2 {words}", [["and-in-near", "{words}"]]],
    ["x NEAR/2 {field}", [["scope-in-near", "{field}"]]],
    ["x NEAR/2 (a OR lang:vi)", [["scope-in-near", "lang:vi"]]],
    ["x NEAR/2 title:a", [["scope-in-near", "title:a"]]],
    ["SENTENCE(a b) NEAR/2 x", [["scope-in-near", "SENTENCE(a b)"]]],
    ["x NEAR/2 (a OR -b)", [["not-in-near", "-b"]]],
    ["x NEAR/2 {no}", [["not-in-near", "{no}"]]],
    [
      "lang:vi NEAR/2 x NEAR/2 kind:post",
      [
        ["scope-in-near", "lang:vi"],
        ["scope-in-near", "kind:post"],
      ],
    ],
  ])("%s: %j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("inside SENTENCE and title:", () => {
  it.each([
    ["SENTENCE(a -b)", []],
    ["SENTENCE(a OR b)", []],
    ["SENTENCE({words})", []],
    ["title:SENTENCE(a b)", []],
    ["title:(a -b)", []],
    ["SENTENCE(a lang:vi)", [["scope-in-sentence", "lang:vi"]]],
    ["SENTENCE(a -lang:vi)", [["scope-in-sentence", "lang:vi"]]],
    ["SENTENCE(a title:b)", [["scope-in-sentence", "title:b"]]],
    ["SENTENCE(a {field})", [["scope-in-sentence", "{field}"]]],
    ["SENTENCE(-a)", [["not-only-inside", "SENTENCE(-a)"]]],
    ["SENTENCE(a OR -b)", [["not-only-inside", "SENTENCE(a OR -b)"]]],
    ["SENTENCE({no})", [["not-only-inside", "SENTENCE({no})"]]],
    ["title:(a likes:>5)", [["scope-in-title", "likes:>5"]]],
    ["title:(a title:b)", [["scope-in-title", "title:b"]]],
    ["title:(-a)", [["not-only-inside", "title:(-a)"]]],
    ["title:lang:vi", [["scope-in-title", "lang:vi"]]],
  ])("%s: %j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("what a query must want", () => {
  it.each([
    ["a -b", []],
    ["-b a", []],
    ["lang:vi", []],
    ["a {no}", []],
    ["-a -b", [["not-only", "-a -b"]]],
    ["-(a OR b)", [["not-only", "-(a OR b)"]]],
    ["{no}", [["not-only", "{no}"]]],
    ["a OR -b", [["or-not", "-b"]]],
    ["a OR b OR NOT c", [["or-not", "NOT c"]]],
    ["-a OR b", [["not-only", "-a OR b"]]],
    ["a OR (-b -c)", [["not-only", "a OR (-b -c)"]]],
  ])("%s: %j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
