import { ChangeMessage } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf } from "./changes.ts";
import { touchedBy } from "./testing/sink-stubs.ts";

const GRAINS = [300, 3_600, 86_400];
const DAY_MS = 86_400_000;

/** Moments of every density: within an hour, over a month, over thirty years. */
const moments = fc
  .tuple(fc.constantFrom(3_600_000, 30 * DAY_MS, 11_000 * DAY_MS), fc.integer({ min: 1, max: 3_000 }), fc.integer())
  .map(([span, count, seed]) => {
    let state = Math.abs(seed) + 1;
    return Array.from({ length: count }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return Math.floor((state / 2_147_483_647) * span);
    });
  });

const changesAt = (all: readonly number[]) =>
  changesOf(
    all.map((publishedAt) => touchedBy({ publishedAt })),
    "0:1-2",
  );

describe("the width of announced buckets", () => {
  it("is the finest that names all in 2,000, and names each moment's bucket and none other, once, in order", () => {
    fc.assert(
      fc.property(moments, (all) => {
        const changes = changesAt(all);
        for (const change of changes) expect(ChangeMessage.safeParse(change).error).toBeUndefined();
        const needed = (grain: number) => new Set(all.map((at) => Math.floor(at / 1_000 / grain) * grain));
        const grain = GRAINS.find((width) => needed(width).size <= 2_000) ?? 86_400;
        expect(new Set(changes.map((change) => change.grain))).toEqual(new Set([grain]));
        expect(changes.flatMap(({ buckets }) => buckets)).toEqual([...needed(grain)].sort((a, b) => a - b));
      }),
      { numRuns: 25 },
    );
  });

  it("is decided for each workspace and cause by itself: a backfill of years leaves live minutes fine", () => {
    const years = Array.from({ length: 3_000 }, (_, day) =>
      touchedBy({ publishedAt: day * DAY_MS, cause: "backfill" }),
    );
    const changes = changesOf([touchedBy(), ...years], "b");
    expect(changes.filter(({ cause }) => cause === "live").map(({ grain }) => grain)).toEqual([300]);
    expect(changes.filter(({ cause }) => cause === "backfill").map(({ buckets }) => buckets.length)).toEqual([
      2_000, 1_000,
    ]);
  });

  it("does not turn on the order of the rows, but for that of names", () => {
    fc.assert(
      fc.property(moments, (all) => {
        const shuffled = [...all].sort((a, b) => (a % 7) - (b % 7) || b - a);
        expect(changesAt(shuffled)).toEqual(changesAt(all));
      }),
      { numRuns: 10 },
    );
  });
});
