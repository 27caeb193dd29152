import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate } from "./estimate.ts";

describe("an estimate", () => {
  it("is exact where every candidate was verified", () => {
    expect(estimate(10, 4, 4, 3)).toEqual({ posts: 13, low: 13, high: 13 });
    expect(estimate(10, 0, 0, 0)).toEqual({ posts: 10, low: 10, high: 10 });
  });

  it("says what a random sample suggests, with an interval around it", () => {
    const { posts, low, high } = estimate(1_000, 100_000, 10_000, 2_500);
    expect(posts).toBe(26_000);
    expect(low).toBeGreaterThan(25_000);
    expect(low).toBeLessThan(posts);
    expect(high).toBeGreaterThan(posts);
    expect(high).toBeLessThan(27_000);
  });

  it("never contradicts what was seen", () => {
    const asked = fc
      .tuple(fc.nat(1_000), fc.integer({ min: 1, max: 5_000 }))
      .chain(([sure, candidates]) => fc.tuple(fc.constant(sure), fc.constant(candidates), fc.nat(candidates)))
      .chain(([sure, candidates, verified]) =>
        fc.tuple(fc.constant(sure), fc.constant(candidates), fc.constant(verified), fc.nat(verified)),
      );
    fc.assert(
      fc.property(asked, ([sure, candidates, verified, held]) => {
        const { posts, low, high } = estimate(sure, candidates, verified, held);
        expect(low).toBeGreaterThanOrEqual(sure + held);
        expect(high).toBeLessThanOrEqual(sure + candidates - (verified - held));
        expect(low <= posts && posts <= high).toBe(true);
      }),
    );
  });
});
