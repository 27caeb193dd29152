import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageGaps, GAP_HOURS } from "./coverage-gaps.ts";

const HOUR = 3_600_000;
const busy = (...hours: number[]) => hours.map((hour) => ({ hour: hour * HOUR, posts: 20 }));

describe("a gap", () => {
  test("is a silence of hours in a source that is usually busy", () => {
    expect(coverageGaps(busy(0, 1, 2, 3, 8, 9), 10 * HOUR)).toEqual([{ from: 4 * HOUR, to: 8 * HOUR }]);
  });

  test("reaches to the end of the period for a source that stopped", () => {
    expect(coverageGaps(busy(0, 1, 2, 3), 10 * HOUR)).toEqual([{ from: 4 * HOUR, to: 10 * HOUR }]);
  });

  test("is not a lull of two hours", () => {
    expect(coverageGaps(busy(0, 1, 4, 5), 6 * HOUR)).toEqual([]);
  });

  test("is not the silence of a source that says little", () => {
    const rare = [0, 30, 60].map((hour) => ({ hour: hour * HOUR, posts: 1 }));
    expect(coverageGaps(rare, 90 * HOUR)).toEqual([]);
  });

  test("does not come before the first post, nor of a source that was never heard", () => {
    expect(coverageGaps(busy(50, 51, 52), 53 * HOUR)).toEqual([]);
    expect(coverageGaps([], 53 * HOUR)).toEqual([]);
  });
});

test("gaps are long enough, ascending, within the period and hold no post", () => {
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 })
    .map((given) => given.toSorted((a, b) => a - b).map((hour) => ({ hour: hour * HOUR, posts: 40 })));
  fc.assert(
    fc.property(hours, (given) => {
      const until = 210 * HOUR;
      let last = 0;
      for (const { from, to } of coverageGaps(given, until)) {
        expect(to - from).toBeGreaterThanOrEqual(GAP_HOURS * HOUR);
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeLessThanOrEqual(until);
        expect(given.some(({ hour }) => hour >= from && hour < to)).toBe(false);
        last = to;
      }
    }),
  );
});
