import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

function problemOf(text: string) {
  const outcome = parseQuery(text);
  if (outcome.ok) return null;
  const [problem] = outcome.problems;
  const fix = problem?.fix;
  return {
    code: problem?.code,
    at: text.slice(problem?.span.start, problem?.span.end),
    mended: fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null,
  };
}

describe("a NEAR that is not written as one", () => {
  it.each([
    ["NEAR", "near-distance", "NEAR/5"],
    ["ONEAR", "near-distance", "ONEAR/5"],
    ["NEAR/", "near-distance", "NEAR/5"],
    ["near/", "near-distance", "NEAR/5"],
    ["NEAR3", "operator-spelling", "NEAR/3"],
    ["NEAR:3", "operator-spelling", "NEAR/3"],
    ["NEAR~3", "operator-spelling", "NEAR/3"],
    ["NEAR-3", "operator-spelling", "NEAR/3"],
    ["NEAR_3", "operator-spelling", "NEAR/3"],
    ["ONEAR3", "operator-spelling", "ONEAR/3"],
    ["near/3", "operator-spelling", "NEAR/3"],
    ["onear:3", "operator-spelling", "ONEAR/3"],
    ["w/3", "operator-spelling", "NEAR/3"],
    ["W/3", "operator-spelling", "NEAR/3"],
    ["PRE/3", "operator-spelling", "ONEAR/3"],
    ["pre/3", "operator-spelling", "ONEAR/3"],
    ["W/99", "operator-spelling", "NEAR/50"],
    ["NEAR/51", "near-too-far", "NEAR/50"],
    ["ONEAR/999999999", "near-too-far", "ONEAR/50"],
  ])("%s is told as %s, and becomes %s", (word, code, meant) => {
    expect(problemOf(`pin ${word} nóng`)).toEqual({ code, at: word, mended: `pin ${meant} nóng` });
  });

  it.each(["near", "NEARBY", "W/O", "w/", "prey", "onear", "NEARLY3"])("%s is a word", (word) => {
    expect(problemOf(`pin ${word} nóng`)).toBeNull();
  });
});

describe("an operator of other languages", () => {
  it.each([
    ["pin && nóng", "&&", "pin AND nóng"],
    ["pin & nóng", "&", "pin AND nóng"],
    ["pin || nóng", "||", "pin OR nóng"],
    ["pin | nóng", "|", "pin OR nóng"],
    ["pin ! nóng", "!", "pin NOT nóng"],
    ["pin !nóng", "!", "pin -nóng"],
    ['pin !"rất nóng"', "!", 'pin NOT"rất nóng"'],
    ["pin !@vtv", "!", "pin -@vtv"],
    ["pin !!nóng", "!!", "pin -nóng"],
    ["pin ANDNOT nóng", "ANDNOT", "pin AND NOT nóng"],
    ["pin AND-NOT nóng", "AND-NOT", "pin AND NOT nóng"],
  ])("%s is told at “%s”, and becomes %s", (text, at, mended) => {
    expect(problemOf(text)).toEqual({ code: "operator-spelling", at, mended });
  });

  it("is told once a place, however often it stands", () => {
    const outcome = parseQuery("a && b && c || d");
    expect(outcome.ok ? [] : outcome.problems.map(({ span }) => span.start)).toEqual([2, 7, 12]);
  });
});
