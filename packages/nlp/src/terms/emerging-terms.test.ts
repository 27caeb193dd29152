import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TermCounts } from "./count-terms.ts";
import { EMERGING_OPTIONS, emergingTerms, weightedLogOdds } from "./emerging-terms.ts";

/** Counts of terms that so many of the voices use, the first voices each. */
function counts(voices: number, of: Readonly<Record<string, number>>): TermCounts {
  const names = Array.from({ length: voices }, (_, nth) => `voice ${nth}`);
  const terms = Object.entries(of).map(([key, held]) => {
    return [
      key,
      { key, words: key.split(" ").length, voices: new Set(names.slice(0, held)), forms: new Map([[key, held]]) },
    ] as const;
  });
  return { voices, terms: new Map(terms), voicesOfWord: new Map() };
}
const told = (now: TermCounts, past: TermCounts) => emergingTerms(now, past, EMERGING_OPTIONS).map(({ term }) => term);

describe("weightedLogOdds", () => {
  it("is Monroe, Colaresi and Quinn's, worked by hand", () => {
    // Of 100 voices 20 now, of 400 voices 20 before; the prior is 100 voices of which 8 use it.
    const logOdds = Math.log(28 / 172) - Math.log(28 / 472);
    expect(weightedLogOdds(20, 100, 20, 400)).toEqual({ logOdds, z: logOdds / Math.sqrt(2 / 28) });
  });

  it("is nothing of a steady share, and turns its sign with a fall", () => {
    expect(weightedLogOdds(10, 100, 100, 1_000).z).toBeCloseTo(0);
    expect(weightedLogOdds(2, 100, 100, 1_000).z).toBeLessThan(0);
  });

  it("grows with every voice more now, and is finite for a new term", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 98 }), fc.nat(500), (now, past) => {
        const less = weightedLogOdds(now, 100, past, 500);
        const more = weightedLogOdds(now + 1, 100, past, 500);
        if (now + past > 0) expect(more.logOdds).toBeGreaterThan(less.logOdds);
        expect(Number.isFinite(more.z)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("emergingTerms", () => {
  it("tells what rose, the surest first, with its counts", () => {
    const now = counts(200, { "hủy chuyến": 60, vé: 40, "thẻ lên tàu": 20, quầy: 5 });
    const past = counts(2_000, { "hủy chuyến": 30, vé: 400, quầy: 45 });
    const found = emergingTerms(now, past, EMERGING_OPTIONS);
    expect(found.map(({ term, now: present, past: before }) => [term, present, before])).toEqual([
      ["hủy chuyến", 60, 30],
      ["thẻ lên tàu", 20, 0],
    ]);
    expect(found[0]?.z).toBeGreaterThan(10);
  });

  it("needs some voices, whatever the rise, and tells at most so many", () => {
    expect(told(counts(200, { mới: 2 }), counts(5_000, {}))).toEqual([]);
    const many = counts(200, Object.fromEntries(Array.from({ length: 50 }, (_, nth) => [`term${nth}`, 50])));
    expect(told(many, counts(2_000, {}))).toHaveLength(EMERGING_OPTIONS.most);
  });

  it("tells a phrase instead of its parts, and a part that many more use instead of the phrase", () => {
    expect(told(counts(200, { "huy chuyen": 50, hủy: 52, chuyến: 55 }), counts(2_000, {}))).toEqual(["huy chuyen"]);
    expect(told(counts(200, { "vali vo": 20, vali: 80 }), counts(2_000, {}))).toEqual(["vali"]);
  });

  it("hardly ever tells of terms that did not rise", () => {
    let state = 20_261;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const drawn = (voices: number) => {
      const held = (share: number) => Array.from({ length: voices }, random).filter((draw) => draw < share).length;
      return counts(
        voices,
        Object.fromEntries(Array.from({ length: 400 }, (_, nth) => [`term${nth}`, held(0.3 / (nth + 1))])),
      );
    };
    expect(told(drawn(200), drawn(1_000))).toEqual([]);
    expect(emergingTerms(drawn(200), drawn(1_000), { ...EMERGING_OPTIONS, leastZ: 2 }).length).toBeLessThan(10);
  });
});
