import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactExp, exactLog, logistic, softmax } from "./exact-math.ts";

describe("exp and log from sums and products", () => {
  it.each([-20, -1, -0.3, 0, 1e-9, 0.5, 1, 2.5, 30])("give e to the power of %d as the machine has it", (value) => {
    expect(exactExp(value) / Math.exp(value)).toBeCloseTo(1, 13);
  });

  it("undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (value) => {
        expect(exactLog(exactExp(value))).toBeCloseTo(value, 10);
      }),
      { numRuns: 100 },
    );
  });

  it("turn products into sums", () => {
    const some = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(exactLog(one * other)).toBeCloseTo(exactLog(one) + exactLog(other), 9);
      }),
      { numRuns: 100 },
    );
  });

  it("stay finite or end where the numbers end", () => {
    expect(exactExp(-1_000)).toBe(0);
    expect(exactExp(1_000)).toBe(Number.POSITIVE_INFINITY);
    expect(logistic(0)).toBe(0.5);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
  });
});

describe("softmax", () => {
  it("gives shares that add up to one, in the order of the scores, the same for scores moved together", () => {
    const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(scores, fc.double({ min: -100, max: 100, noNaN: true }), (given, by) => {
        const shares = new Float64Array(given.length);
        softmax(given, shares);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const moved = new Float64Array(given.length);
        softmax(
          given.map((score) => score + by),
          moved,
        );
        moved.forEach((share, at) => {
          expect(share).toBeCloseTo(shares[at] ?? 0, 6);
        });
        expect(shares[given.indexOf(Math.max(...given))]).toBe(Math.max(...shares));
      }),
      { numRuns: 60 },
    );
  });
});
