import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restAfter, retryAfter } from "./pace.ts";

describe("the rest after a run", () => {
  it.each([
    [0, 250],
    [10, 250],
    [50, 250],
    [51, 255],
    [1_000, 5_000],
  ])("of %i ms is %i ms", (duration, rest) => {
    expect(restAfter(duration)).toBe(rest);
  });

  it("keeps a live query from taking more than a sixth of the time", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (duration) => {
        expect(duration / (duration + restAfter(duration))).toBeLessThanOrEqual(1 / 6);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the wait after failures", () => {
  it("doubles from half a second up to fifteen", () => {
    expect([1, 2, 3, 4, 5, 6].map(retryAfter)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000]);
  });

  it("stays there however long it goes on", () => {
    expect(retryAfter(1_000_000)).toBe(15_000);
  });
});
