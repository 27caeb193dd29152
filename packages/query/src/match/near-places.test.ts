import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearPlaces, standing } from "./near-places.ts";
import { isBefore, overlap, type Place, plainest, tokensBetween, weaker } from "./place.ts";

const place = (from: number, to: number, term = "t"): Place => ({
  ...{ from, to, start: from * 2, end: to * 2 - 1 },
  ...{ term, form: "equal", ways: null },
});
const ALL = Number.POSITIVE_INFINITY;
const stretches = (places: readonly Place[]) => places.map(({ from, to }) => [from, to]);

const places = fc
  .array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 3 })), { maxLength: 6 })
  .map((all) => all.map(([from, length]) => place(from, from + length)));

describe("nearPlaces", () => {
  it("are all stretches of pairs that are near enough, each once", () => {
    const how = fc.record({ distance: fc.nat(4), ordered: fc.boolean() });
    fc.assert(
      fc.property(places, places, how, (left, right, { distance, ordered }) => {
        const pairs = left.flatMap((one) =>
          right
            .filter((other) => !overlap(one, other) && tokensBetween(one, other) <= distance)
            .filter((other) => !ordered || isBefore(one, other))
            .map((other) => `${Math.min(one.from, other.from)} ${Math.max(one.to, other.to)}`),
        );
        const found = nearPlaces(left, right, { distance, ordered }, ALL).map(({ from, to }) => `${from} ${to}`);
        expect(new Set(found)).toEqual(new Set(pairs));
        expect(new Set(found).size).toBe(found.length);
      }),
      { seed: 5, numRuns: 1_500 },
    );
  });

  it("end with as many as are wanted", () => {
    const [left, right] = [
      [place(0, 1), place(4, 5)],
      [place(1, 2), place(5, 6)],
    ];
    expect(stretches(nearPlaces(left, right, { distance: 0, ordered: true }, 1))).toEqual([[0, 2]]);
  });

  it("keep every way of one stretch", () => {
    const [a, b, c] = [place(0, 1, "a"), place(1, 2, "b"), place(2, 3, "c")];
    const inner = [...nearPlaces([a], [b], { distance: 0, ordered: true }, ALL), a];
    const outer = nearPlaces(inner, [c], { distance: 1, ordered: true }, ALL);
    expect(stretches(outer)).toEqual([[0, 3]]);
    expect(new Set(standing(outer))).toEqual(new Set([a, b, c]));
  });
});

describe("forms", () => {
  it("of a phrase is its weakest, of a match its plainest", () => {
    expect(weaker("equal", "variant")).toBe("variant");
    expect(weaker("folded", "bare")).toBe("folded");
    const hit = (form: Place["form"]): Place => ({ ...place(0, 1), form });
    expect(plainest([hit("joined"), hit("bare")], [hit("folded")])).toBe("bare");
    expect(plainest([], [])).toBe("equal");
  });
});
