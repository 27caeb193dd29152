import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FuzzyElement, WildcardElement, WildcardPiece } from "../parse/node.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { isWithinEdits } from "./edit-distance.ts";
import { globMatches, globPrefix } from "./glob.ts";
import { PatternSlots } from "./pattern-slots.ts";
import { createSlot, type Slot } from "./slot.ts";

const pieces = (pattern: string): WildcardPiece[] =>
  [...pattern.matchAll(/\*|\?|[^*?]+/g)].map(([piece]) => {
    if (piece === "*") return { type: "any" };
    return piece === "?" ? { type: "one" } : { type: "literal", text: piece, plain: readSyllable(piece).plain };
  });

describe("globMatches", () => {
  it("is what a regular expression says", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 7 });
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1"), maxLength: 8 });
    fc.assert(
      fc.property(pattern, word, (text, written) => {
        const expression = new RegExp(`^${text.replaceAll("*", ".*").replaceAll("?", "[a-z]")}$`);
        expect(globMatches(pieces(text), written, "text")).toBe(expression.test(written));
      }),
      { seed: 3, numRuns: 3_000 },
    );
  });

  it("compares with marks or without", () => {
    expect(globMatches(pieces("điệ*"), "điện", "text")).toBe(true);
    expect(globMatches(pieces("điệ*"), "dien", "text")).toBe(false);
    expect(globMatches(pieces("điệ*"), "dien", "plain")).toBe(true);
  });

  it("takes no more steps than the word times the pieces", () => {
    const before = process.cpuUsage();
    expect(globMatches(pieces("*a*a*a*a*b"), "a".repeat(100_000), "text")).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  it("begins with the letters before the first sign", () => {
    expect(["điệ*", "*bank", "b?nk"].map((pattern) => globPrefix(pieces(pattern)))).toEqual(["die", "", "b"]);
  });
});

/** The same by trying every way. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const rest = (a: number, b: number) => distance(one.slice(a), other.slice(b));
  const ways = [rest(1, 0) + 1, rest(0, 1) + 1, rest(1, 1) + (one[0] === other[0] ? 0 : 1)];
  if (one.length > 1 && one[0] === other[1] && one[1] === other[0]) ways.push(rest(2, 2) + 1);
  return Math.min(...ways);
}

describe("isWithinEdits", () => {
  it("is the least number of changes", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "ơ"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (one, other, limit) => {
        expect(isWithinEdits(one, other, limit)).toBe(distance(one, other) <= limit);
      }),
      { seed: 4, numRuns: 1_500 },
    );
  });
});

describe("the patterns of all queries", () => {
  const wildcard = (text: string): WildcardElement => ({
    kind: "wildcard",
    pieces: pieces(text),
    syllable: readSyllable(text),
    name: "",
    written: text,
  });
  const fuzzy = (text: string, edits: 1 | 2): FuzzyElement => ({
    kind: "fuzzy",
    edits,
    syllable: readSyllable(text),
    name: "",
    written: text,
  });
  const found = (patterns: PatternSlots, word: string) => {
    const slots: Slot[] = [];
    patterns.find(word, slots);
    return new Set(slots.map(({ key }) => key));
  };

  it("are found by the words that fit them, until they are removed", () => {
    const patterns = new PatternSlots();
    const [bank, suffix, near] = [createSlot("bank*", 0), createSlot("*bank", 0), createSlot("bank~1", 0)];
    patterns.addWildcard(bank, wildcard("bank*"));
    patterns.addWildcard(suffix, wildcard("*bank"));
    patterns.addFuzzy(near, fuzzy("bank", 1));
    expect(found(patterns, "bank")).toEqual(new Set(["*bank", "bank*", "bank~1"]));
    expect(found(patterns, "banking")).toEqual(new Set(["bank*"]));
    expect(found(patterns, "bnk")).toEqual(new Set(["bank~1"]));
    patterns.removeWildcard(bank, wildcard("bank*"));
    patterns.removeFuzzy(near, fuzzy("bank", 1));
    expect(found(patterns, "bank")).toEqual(new Set(["*bank"]));
    expect(found(patterns, `${"x".repeat(300)}bank`)).toEqual(new Set([]));
  });

  it("find every fuzzy word that is near enough, of many", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "k", "z", "1"), minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 12 }),
        word,
        fc.constantFrom<1 | 2>(1, 2),
        (words, written, edits) => {
          const patterns = new PatternSlots();
          for (const one of words) patterns.addFuzzy(createSlot(one, 0), fuzzy(one, edits));
          expect(found(patterns, written)).toEqual(new Set(words.filter((one) => distance(one, written) <= edits)));
        },
      ),
      { seed: 12, numRuns: 150 },
    );
  });
});
