import { bucketsBetween } from "@nghe/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketsIn, joined, type Stretch, stretchesOfBuckets, stretchesOfChange, within } from "./stretches.ts";

const HOURLY = { interval: "hour", timezone: "Asia/Ho_Chi_Minh" } as const;
const HOUR = 3_600_000;
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]): Stretch => ({ from, to: from + length }));
const moments = (stretches: readonly Stretch[]) =>
  new Set(stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));

it("joins stretches into as few as hold the same time", () => {
  fc.assert(
    fc.property(fc.array(stretch), (stretches) => {
      const result = joined(stretches);
      expect(moments(result)).toEqual(moments(stretches));
      for (const [index, { from }] of result.entries()) {
        if (index > 0) expect(from).toBeGreaterThan(result[index - 1]?.to ?? Number.NaN);
      }
      expect(joined(result)).toEqual(result);
    }),
  );
});

it("cuts stretches to a window", () => {
  expect(
    within(
      [
        { from: 0, to: 5 },
        { from: 8, to: 20 },
        { from: 30, to: 40 },
      ],
      { from: 3, to: 10 },
    ),
  ).toEqual([
    { from: 3, to: 5 },
    { from: 8, to: 10 },
  ]);
});

describe("a change", () => {
  it("touches the time of its buckets, neighbours joined", () => {
    expect(stretchesOfChange({ buckets: [900, 300, 600, 3_000], grain: 300 })).toEqual([
      { from: 300_000, to: 1_200_000 },
      { from: 3_000_000, to: 3_300_000 },
    ]);
  });

  it("touches every bucket that its time reaches into, and no other", () => {
    expect(bucketsIn([{ from: HOUR - 1, to: HOUR + 1 }], HOURLY)).toEqual(new Set([0, HOUR]));
    expect(bucketsIn([{ from: HOUR, to: 2 * HOUR }], HOURLY)).toEqual(new Set([HOUR]));
  });
});

it("asks for whole buckets, but not beyond the window", () => {
  const window = { from: HOUR / 2, to: 10 * HOUR };
  expect(stretchesOfBuckets(bucketsBetween(0, 2 * HOUR, "hour", "UTC"), window, HOURLY)).toEqual([
    { from: HOUR / 2, to: 2 * HOUR },
  ]);
});
