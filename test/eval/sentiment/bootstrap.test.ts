import { describe, expect, it } from "vitest";
import { bootstrap } from "./bootstrap.ts";

const mean = (items: readonly number[]) => items.reduce((sum, item) => sum + item, 0) / items.length;

describe("the interval of a figure", () => {
  it("holds the figure, and narrows as there is more to go by", () => {
    const few = Array.from({ length: 50 }, (_, at) => at % 2);
    const many = Array.from({ length: 2_000 }, (_, at) => at % 2);
    const [wide, narrow] = [bootstrap(few, mean), bootstrap(many, mean)];
    for (const { low, high } of [wide, narrow]) {
      expect(low).toBeLessThan(0.5);
      expect(high).toBeGreaterThan(0.5);
    }
    expect(narrow.high - narrow.low).toBeLessThan((wide.high - wide.low) / 3);
  });

  it("is as wide as theory has it for a share: 1.96 standard errors to each side", () => {
    const { low, high } = bootstrap(
      Array.from({ length: 400 }, (_, at) => (at % 5 === 0 ? 1 : 0)),
      mean,
    );
    const expected = 1.96 * Math.sqrt((0.2 * 0.8) / 400);
    expect(high - 0.2).toBeCloseTo(expected, 1);
    expect(0.2 - low).toBeCloseTo(expected, 1);
  });

  it("is the same each time, and a point where nothing varies", () => {
    expect(bootstrap([1, 2, 3], mean)).toEqual(bootstrap([1, 2, 3], mean));
    expect(bootstrap([4, 4, 4], mean)).toEqual({ low: 4, high: 4 });
  });
});
