import fc from "fast-check";
import { expect, test } from "vitest";
import { type CellSums, EMPTY_SUMS, sumCells } from "./cells.ts";

const count = fc.nat({ max: 100_000 });
const sums: fc.Arbitrary<CellSums> = fc.record({
  mentions: count,
  positive: count,
  neutral: count,
  negative: count,
  unsure: count,
  scoreSum: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((units) => units / 10_000),
  engagement: fc.option(count),
});

test("adds every sum", () => {
  const one = { mentions: 2, positive: 1, neutral: 0, negative: 1, unsure: 0, scoreSum: 0.1, engagement: 5 };
  const two = { mentions: 1, positive: 0, neutral: 0, negative: 0, unsure: 1, scoreSum: 0.2, engagement: null };
  expect(sumCells([one, two])).toEqual({
    mentions: 3,
    positive: 1,
    neutral: 0,
    negative: 1,
    unsure: 1,
    scoreSum: 0.3,
    engagement: 5,
  });
});

test("engagement stays unknown until one part of it is known", () => {
  expect(sumCells([EMPTY_SUMS, EMPTY_SUMS]).engagement).toBeNull();
  expect(sumCells([EMPTY_SUMS, { ...EMPTY_SUMS, engagement: 0 }]).engagement).toBe(0);
});

test("any order and any grouping give the same figures, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(sums, { maxLength: 40 }), fc.nat({ max: 40 }), (cells, cut) => {
      const whole = sumCells(cells);
      expect(sumCells(cells.toReversed())).toEqual(whole);
      expect(sumCells([sumCells(cells.slice(0, cut)), sumCells(cells.slice(cut))])).toEqual(whole);
    }),
  );
});
