import fc from "fast-check";
import { expect, it } from "vitest";
import { wilsonShare } from "./wilson.ts";

it.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [24, 30, 0.6269, 0.9049],
  [30, 30, 0.8865, 1],
  [81, 263, 0.2553, 0.3662],
])("gives %d of %d the interval of the tables", (held, of, low, high) => {
  const found = wilsonShare(held, of);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

it("knows nothing of no trials", () => {
  expect(wilsonShare(0, 0)).toEqual({ of: 0, held: 0, share: null, low: null, high: null });
});

it("holds the share, within 0 and 1, and narrows with more trials", () => {
  const trials = fc
    .integer({ min: 1, max: 5_000 })
    .chain((of) => fc.integer({ min: 0, max: of }).map((held) => ({ of, held })));
  fc.assert(
    fc.property(trials, ({ of, held }) => {
      const { low, share, high } = wilsonShare(held, of);
      if (low === null || share === null || high === null) throw new Error("there are trials");
      expect([0 <= low, low <= share, share <= high, high <= 1]).toEqual([true, true, true, true]);
      const more = wilsonShare(held * 4, of * 4);
      expect((more.high ?? 0) - (more.low ?? 0)).toBeLessThan(high - low);
    }),
  );
});
