import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_BUCKETS, planStretches } from "./stretches.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const window = { from: 10 * DAY, to: 20 * DAY, interval: "hour", timezone: "UTC" } as const;

describe("a plan", () => {
  test("of the whole window is one stretch", () => {
    const { stretches, bounds } = planStretches(window, null);
    expect(stretches).toEqual([{ from: 10 * DAY, to: 20 * DAY }]);
    expect(bounds).toHaveLength(240);
  });

  test("widens a moment to its bucket and no further than the window", () => {
    const cut = { ...window, from: 10 * DAY + 1_000 };
    const { stretches, bounds } = planStretches(cut, [{ from: 10 * DAY + 5_000, to: 10 * DAY + 6_000 }]);
    expect(stretches).toEqual([{ from: 10 * DAY + 1_000, to: 10 * DAY + HOUR }]);
    expect(bounds).toEqual([10 * DAY]);
  });

  test("joins stretches that meet, and leaves out what lies outside", () => {
    const at = (hour: number) => ({ from: 10 * DAY + hour * HOUR, to: 10 * DAY + hour * HOUR + 1 });
    const { stretches } = planStretches(window, [at(5), at(3), at(4), at(-9), at(9)]);
    expect(stretches).toEqual([
      { from: 10 * DAY + 3 * HOUR, to: 10 * DAY + 6 * HOUR },
      { from: 10 * DAY + 9 * HOUR, to: 10 * DAY + 10 * HOUR },
    ]);
  });

  test("names at most a hundred stretches and still covers all of them", () => {
    const many = { ...window, interval: "minute", to: 11 * DAY } as const;
    const asked = Array.from({ length: 400 }, (_, index) => ({
      from: 10 * DAY + index * 180_000,
      to: 10 * DAY + index * 180_000 + 1,
    }));
    const { stretches } = planStretches(many, asked);
    expect(stretches.length).toBeLessThanOrEqual(100);
    for (const { from, to } of asked) {
      expect(stretches.some((stretch) => stretch.from <= from && to <= stretch.to)).toBe(true);
    }
  });

  test("refuses more buckets than an answer may have", () => {
    const wide = { ...window, to: window.from + (MAX_BUCKETS + 10) * HOUR };
    expect(() => planStretches({ ...wide, interval: "minute" }, null)).toThrow(`more than ${MAX_BUCKETS} buckets`);
  });
});

test("stretches are ascending, apart, and hold every moment asked for inside the window", () => {
  const stretch = fc
    .record({ from: fc.integer({ min: 8 * DAY, max: 22 * DAY }), length: fc.integer({ min: 1, max: DAY }) })
    .map(({ from, length }) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (within) => {
      const { stretches } = planStretches(window, within);
      stretches.forEach((planned, index) => {
        expect(planned.from).toBeLessThan(planned.to);
        expect(planned.from).toBeGreaterThan(stretches[index - 1]?.to ?? 0);
      });
      for (const { from } of within.filter((asked) => asked.from >= window.from && asked.from < window.to)) {
        expect(stretches.some((planned) => planned.from <= from && from < planned.to)).toBe(true);
      }
    }),
  );
});
