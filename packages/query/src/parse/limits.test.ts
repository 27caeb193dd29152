import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { parseQuery } from "./parser.ts";

const codeOf = (text: string) => {
  const outcome = parseQuery(text);
  return outcome.ok ? "taken" : outcome.problems[0]?.code;
};
const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`;
const negated = (depth: number) => `a AND ${"NOT (".repeat(depth)}b${")".repeat(depth)}`;
const chain = (links: number) => `a${" NEAR/1 a".repeat(links)}`;
const many = (signs: number) => `ab${"*c".repeat(signs)}`;
const phrase = (words: number) => `"${Array.from({ length: words }, () => "a").join(" ")}"`;

describe("the last that is taken, and the first that is not", () => {
  it.each([
    ["length", "a".padEnd(LIMITS.length), "a".padEnd(LIMITS.length + 1), "too-long"],
    ["terms", "a ".repeat(LIMITS.terms).trim(), "a ".repeat(LIMITS.terms + 1).trim(), "too-many-terms"],
    ["nesting", nested(LIMITS.nesting), nested(LIMITS.nesting + 1), "too-deep"],
    ["phrase", phrase(LIMITS.phrase), phrase(LIMITS.phrase + 1), "phrase-too-long"],
    ["distance", `a NEAR/${LIMITS.distance} b`, `a NEAR/${LIMITS.distance + 1} b`, "near-too-far"],
    ["slop", `"a b"~${LIMITS.distance}`, `"a b"~${LIMITS.distance + 1}`, "slop-too-far"],
    ["chain of NEARs", chain(LIMITS.chain), chain(LIMITS.chain + 1), "near-chain"],
    ["wildcards", "ba* ".repeat(LIMITS.wildcards), "ba* ".repeat(LIMITS.wildcards + 1), "too-many-wildcards"],
    ["wildcards of a word", many(LIMITS.wildcardsPerWord), many(LIMITS.wildcardsPerWord + 1), "wildcard-crowded"],
    ["fuzzy words", "word~1 ".repeat(LIMITS.fuzzy), "word~1 ".repeat(LIMITS.fuzzy + 1), "too-many-fuzzy"],
  ])("%s", (_, taken, refused, code) => {
    expect([codeOf(taken), codeOf(refused)]).toEqual(["taken", code]);
  });

  it("counts NOTs that hold groups as depth too", () => {
    expect(codeOf(negated(50))).toBe("taken");
    expect(codeOf(negated(LIMITS.nesting + 1))).toBe("too-deep");
  });
});

describe("a refusal", () => {
  it.each(["a AND", '"a', "(a", "a NEAR b", "lang:fr", "a*", "NOT a", "!!!", "", "a ".repeat(10_000)])(
    "of %j says something, and points into the text",
    (text) => {
      const outcome = parseQuery(text);
      const problems = outcome.ok ? [] : outcome.problems;
      expect(problems.length).toBeGreaterThan(0);
      for (const { message, span } of problems) {
        expect(message.length).toBeGreaterThan(10);
        expect(message.length).toBeLessThan(300);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    },
  );
});

describe("what looks like an operator and is none", () => {
  it.each([
    "AND-gate",
    "ORlando",
    "NOTHING",
    "and",
    "x-ray",
    "e-mail",
    "a&b",
    "C++",
    "AT&T",
    "H&M",
    "5-10",
    "@NOT",
    "#AND",
  ])("%s", (word) => {
    const outcome = parseQuery(word);
    expect(outcome.ok && outcome.query.root.type).toBe("term");
  });
});
