import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBackoff } from "./backoff.ts";

describe("createBackoff", () => {
  it("doubles up to the ceiling, with the last random number there is", () => {
    const backoff = createBackoff({ baseMs: 100, maxMs: 1000, random: () => 0.999_999 });
    expect(Array.from({ length: 6 }, () => backoff.next())).toEqual([99, 199, 399, 799, 999, 999]);
  });

  it("waits not at all where the dice say so", () => {
    const backoff = createBackoff({ baseMs: 100, maxMs: 1000, random: () => 0 });
    expect(backoff.next()).toBe(0);
  });

  it("begins again after a reset", () => {
    const backoff = createBackoff({ baseMs: 100, maxMs: 1000, random: () => 0.5 });
    backoff.next();
    backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(50);
  });

  it("stays within its ceiling whatever the numbers", () => {
    const wait = fc.integer({ min: 0, max: 1e9 });
    const dice = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(wait, wait, dice, (baseMs, maxMs, throws) => {
        let index = 0;
        const backoff = createBackoff({ baseMs, maxMs, random: () => throws[index] ?? 0 });
        for (index = 0; index < throws.length; index += 1) {
          const ceiling = Math.min(maxMs, baseMs * 2 ** index);
          const next = backoff.next();
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(ceiling);
        }
      }),
    );
  });
});
