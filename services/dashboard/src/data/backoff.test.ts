import fc from "fast-check";
import { expect, it } from "vitest";
import { reconnectDelay } from "./backoff.ts";

it("doubles from half a second and stops at fifteen", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => reconnectDelay(attempt, 1))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
  ]);
});

it("never waits less than half of the full time, nor more than all of it", () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const wait = reconnectDelay(attempt, random);
      const full = reconnectDelay(attempt, 1);
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
    }),
  );
});
