import fc from "fast-check";
import { expect, it } from "vitest";
import { logLikelihood } from "./log-likelihood.ts";

it("is that of Dunning's table: 'the swiss' of 1993", () => {
  // Dunning, table 1: 110, 2442, 111, 29114 give 270.72.
  expect(logLikelihood(110, 110 + 2_442, 110 + 111, 110 + 2_442 + 111 + 29_114)).toBeCloseTo(270.72, 1);
});

it("is nothing where parts meet as often as chance has it, and negative where less", () => {
  expect(logLikelihood(10, 100, 100, 1_000)).toBeCloseTo(0);
  expect(logLikelihood(1, 100, 100, 1_000)).toBeLessThan(-10);
  expect(logLikelihood(100, 100, 100, 1_000)).toBeGreaterThan(100);
});

it("is a number for every table, the same with its parts exchanged", () => {
  const tables = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(500))
    .filter((cells) => cells.some((cell) => cell > 0));
  fc.assert(
    fc.property(tables, ([both, onlyFirst, onlySecond, neither]) => {
      const [first, second] = [both + onlyFirst, both + onlySecond];
      const total = both + onlyFirst + onlySecond + neither;
      expect(Number.isFinite(logLikelihood(both, first, second, total))).toBe(true);
      expect(logLikelihood(both, first, second, total)).toBeCloseTo(logLikelihood(both, second, first, total));
    }),
    { numRuns: 100 },
  );
});
