import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlaces, isBefore, overlap, type Place, plainest, tokensBetween, weaker } from "./place.ts";

/** The tokens from `from` to `to`, each of three characters with a space after. */
const place = (from: number, to: number, form: Place["form"] = "equal"): Place => ({
  from,
  to,
  start: from * 4,
  end: to * 4 - 1,
  term: "x",
  form,
  ways: null,
});

describe("two places", () => {
  it.each([
    [place(0, 1), place(1, 2), false, true, 0],
    [place(0, 1), place(3, 4), false, true, 2],
    [place(0, 3), place(3, 5), false, true, 0],
    [place(0, 3), place(2, 5), true, false, 0],
    [place(2, 3), place(0, 5), true, false, 0],
    [place(3, 4), place(0, 1), false, false, 2],
  ])("%j and %j overlap: %s, the first comes before: %s, with %i between", (one, other, meet, before, between) => {
    expect(overlap(one, other)).toBe(meet);
    expect(isBefore(one, other)).toBe(before);
    expect(tokensBetween(one, other)).toBe(between);
  });

  it("do not overlap where an emoji shares the word’s place and not its letters", () => {
    const word = place(2, 3);
    const emoji = { ...word, start: 12, end: 14 };
    expect(overlap(word, emoji)).toBe(false);
    expect([isBefore(word, emoji), isBefore(emoji, word)]).toEqual([true, false]);
    expect(tokensBetween(word, emoji)).toBe(0);
  });

  it("that do not overlap come one before the other, and are as far apart either way", () => {
    const somewhere = fc
      .tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }))
      .map(([from, length]) => place(from, from + length));
    fc.assert(
      fc.property(somewhere, somewhere, (one, other) => {
        expect(overlap(one, other)).toBe(!isBefore(one, other) && !isBefore(other, one));
        expect(tokensBetween(one, other)).toBe(tokensBetween(other, one));
        expect(Math.sign(comparePlaces(one, other))).toBe(-Math.sign(comparePlaces(other, one)) + 0);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("forms", () => {
  const FORMS = ["equal", "bare", "variant", "folded", "joined", "obfuscated"] as const;

  it("of several hits: the plainest is kept", () => {
    expect(plainest([place(0, 1, "joined"), place(1, 2, "bare")], [place(0, 1, "obfuscated")])).toBe("bare");
    expect(plainest([], [place(0, 1, "folded")])).toBe("folded");
  });

  it("are equal where a query has no words", () => {
    expect(plainest([], [])).toBe("equal");
  });

  it("of the words of a phrase: the weakest is told", () => {
    for (const [nth, one] of FORMS.entries()) {
      for (const other of FORMS.slice(nth)) expect([weaker(one, other), weaker(other, one)]).toEqual([other, other]);
    }
  });
});
