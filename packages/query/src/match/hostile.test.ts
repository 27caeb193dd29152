import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const QUERIES: Readonly<Record<string, string>> = {
  phrase: `"${"a ".repeat(49)}b"`,
  near: "(a NEAR/50 a) NEAR/50 (a NEAR/50 b)",
  room: `"${"a ".repeat(20)}b"~50`,
  sentence: "SENTENCE(a b) -SENTENCE(b c)",
  wildcard: "*a*a*x OR a?a*",
  fuzzy: "aaaaaa~2",
  raw: 'raw:"a+a"',
  pieces: "aaaaaaaaaaaaaaax OR vcb",
  emoji: "😡 NEAR/50 😡",
  case: "case:A",
  marks: "đá OR không",
};
const LENGTH = 60_000;
const TEXTS: Readonly<Record<string, string>> = {
  "one word": "a ".repeat(LENGTH / 2),
  "two words": "a b ".repeat(LENGTH / 4),
  dots: "a.".repeat(LENGTH / 2),
  "spaced letters": "v c b ".repeat(LENGTH / 6),
  sentences: "a! b! ".repeat(LENGTH / 6),
  "one long word": "a".repeat(LENGTH * 4),
  marks: `a${"\u0301\u0323".repeat(LENGTH)}`,
  emoji: "😡".repeat(LENGTH / 2),
  variants: "ko không ".repeat(LENGTH / 9),
  signs: "+a".repeat(LENGTH / 2),
};

describe("hostile text", () => {
  it.each(Object.keys(TEXTS))("of %s is read in time by every kind of query", (name) => {
    const text = TEXTS[name] ?? "";
    for (const [kind, query] of Object.entries(QUERIES)) {
      const matcher = createMatcher([{ id: kind, query }]);
      expect(matcher.refused).toEqual([]);
      const before = process.cpuUsage();
      matcher.match(matchable({ text }));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000, kind).toBeLessThan(2_500);
    }
  });
});
