import { expect, it } from "vitest";
import { cohensKappa } from "./cohens-kappa.ts";

type Cell = [first: string, second: string, times: number];

function pairsOf(...cells: Cell[]): [string, string][] {
  return cells.flatMap(([first, second, times]) =>
    Array.from({ length: times }, (): [string, string] => [first, second]),
  );
}

// By hand: agreement 35/50, chance .5 × .6 + .5 × .4 = .5, kappa .2/.5; the variance is
// (.4(1 - 1.1 × .6)² + .3(1 - .9 × .6)² + .6²(.1 × 1.1² + .2 × .9²) - (.4 - .5 × .6)²) / (50 × .5²) = .2016/12.5.
it("is what the formula gives by hand", () => {
  const found = cohensKappa(pairsOf(["a", "a", 20], ["a", "b", 5], ["b", "a", 10], ["b", "b", 15]));
  expect(found.of).toBe(50);
  expect(found.agreement).toBeCloseTo(0.7, 10);
  expect(found.kappa).toBeCloseTo(0.4, 10);
  expect(found.low).toBeCloseTo(0.4 - 1.959964 * Math.sqrt(0.2016 / 12.5), 6);
  expect(found.high).toBeCloseTo(0.4 + 1.959964 * Math.sqrt(0.2016 / 12.5), 6);
});

// The example of `ci.kappa` in the R package statpsych.
it("is what another implementation gives", () => {
  const found = cohensKappa(pairsOf(["no", "no", 31], ["no", "yes", 12], ["yes", "no", 4], ["yes", "yes", 58]));
  expect(found.kappa).toBeCloseTo(0.6756757, 7);
  expect(found.low).toBeCloseTo(0.531721, 6);
  expect(found.high).toBeCloseTo(0.8196303, 6);
});

it("is 1 for equal readings", () => {
  const found = cohensKappa(pairsOf(["a", "a", 3], ["b", "b", 4], ["c", "c", 1]));
  expect(found.agreement).toBe(1);
  for (const value of [found.kappa, found.low, found.high]) expect(value).toBeCloseTo(1, 7);
});

it("is 0 where readers agree as chance would have it", () => {
  const found = cohensKappa(pairsOf(["a", "a", 9], ["a", "b", 9], ["b", "a", 9], ["b", "b", 9]));
  expect(found.agreement).toBe(0.5);
  expect(found.kappa).toBeCloseTo(0, 10);
});

it("stays within -1 and 1", () => {
  const found = cohensKappa(pairsOf(["a", "b", 1], ["b", "a", 1], ["a", "a", 1]));
  expect(found.low).toBe(-1);
});

it("counts lists that overlap as agreed, by chance as well", () => {
  const overlap = (first: string[], second: string[]) => first.some((value) => second.includes(value));
  const found = cohensKappa(
    [
      [["price", "staff"], ["staff"]],
      [["app-error"], ["app-error", "login"]],
    ],
    overlap,
  );
  expect(found.agreement).toBe(1);
  expect(found.kappa).toBe(1);
});

it("knows no kappa where nobody could differ, nor of no pairs", () => {
  expect(cohensKappa(pairsOf(["a", "a", 5]))).toEqual({ of: 5, agreement: 1, kappa: null, low: null, high: null });
  expect(cohensKappa([])).toEqual({ of: 0, agreement: null, kappa: null, low: null, high: null });
});
