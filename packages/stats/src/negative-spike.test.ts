import { expect, test } from "vitest";
import { expectedCount, negativeSpike } from "./negative-spike.ts";

const usual = { sameHourPast: [2, 4, 3, 3], minimum: 10, factor: 4, lastIsClosed: true };

test("what is usual is the mean of the same hour's past", () => {
  expect(expectedCount([2, 4, 3, 3])).toBe(3);
  expect(expectedCount([])).toBe(0);
});

test("a burst far above the usual is an onset, and says what was expected", () => {
  expect(negativeSpike({ ...usual, bucketCounts: [3, 2, 4, 25] })).toMatchObject({ verdict: "onset", expected: 3 });
});

test("below the minimum nothing opens, however rare it is", () => {
  expect(negativeSpike({ ...usual, sameHourPast: [0, 0, 0], bucketCounts: [0, 0, 9] }).verdict).toBe("quiet");
});

test("a loud hour that is always loud is quiet", () => {
  expect(negativeSpike({ ...usual, sameHourPast: [40, 50, 60], bucketCounts: [50, 60, 55] }).verdict).toBe("quiet");
});

test("an empty past leaves the minimum alone to decide", () => {
  expect(negativeSpike({ ...usual, sameHourPast: [], bucketCounts: [10] }).verdict).toBe("onset");
});

test("a burst goes on over a lull and ends when the lull lasts", () => {
  const after = (...tail: number[]) => negativeSpike({ ...usual, bucketCounts: [20, ...tail] }).verdict;
  expect([after(20), after(0), after(0, 0), after(0, 0, 0)]).toEqual([
    "continuing",
    "continuing",
    "continuing",
    "over",
  ]);
});

test("nothing heard is quiet", () => {
  expect(negativeSpike({ ...usual, bucketCounts: [] })).toMatchObject({ verdict: "quiet", expected: 3 });
});
