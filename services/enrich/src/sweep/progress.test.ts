import { createManualClock } from "@nghe/runtime";
import type { RecountMark, StaleSelection } from "@nghe/store";
import { expect, it } from "vitest";
import { beginProgress, firstMark } from "./progress.ts";

const selection: StaleSelection = { below: 9, seenSince: 0, changedSince: null, touchedBy: null };
const config = { progressMs: 2_000 };

/** Tables of which so many posts are below; each count takes `tookMs`. */
function over(tookMs = 0) {
  const clock = createManualClock(1_000_000);
  const tables = { below: 100 };
  const kept: RecountMark[] = [];
  let counts = 0;
  const recounts = {
    async count() {
      counts += 1;
      if (tookMs > 0) await clock.advance(tookMs);
      return tables.below;
    },
    async mark(mark: RecountMark) {
      kept.push(mark);
    },
  };
  const begin = (mark = firstMark("w_a")) => beginProgress({ recounts, clock, config }, selection, mark);
  return { clock, tables, kept, counts: () => counts, begin };
}

it("keeps what it counts, not more often than it is to, and the end", async () => {
  const { clock, tables, kept, begin } = over();
  const progress = await begin();
  await progress.tick();
  tables.below = 40;
  await clock.advance(2_000);
  await progress.tick();
  await progress.settle();
  expect(kept.map(({ settled, target, atStart, below }) => [settled, target, atStart, below])).toEqual([
    [0, 9, 100, 100],
    [0, 9, 100, 40],
    [9, 9, 100, 0],
  ]);
});

it("counts the less often the longer a count takes", async () => {
  const { clock, counts, begin } = over(1_000);
  const progress = await begin();
  for (let second = 0; second < 15; second += 1) {
    await clock.advance(1_000);
    await progress.tick();
  }
  expect(counts()).toBe(1);
  await clock.advance(5_000);
  await progress.tick();
  expect(counts()).toBe(2);
});

it("goes on from where another process was, and begins anew toward another target", async () => {
  const begun = { ...firstMark("w_a"), target: 9, atStart: 500, below: 300, begunAt: 7, countedAt: 8 };
  const { kept, begin } = over();
  await begin(begun);
  await begin({ ...begun, target: 8 });
  expect(kept.map(({ atStart, begunAt }) => [atStart, begunAt])).toEqual([
    [500, 7],
    [100, 1_000_000],
  ]);
});

it("never tells of fewer at the start than there are now", async () => {
  const { kept, begin } = over();
  await begin({ ...firstMark("w_a"), target: 9, atStart: 60, below: 60 });
  expect(kept[0]).toMatchObject({ atStart: 100, below: 100 });
});

it("tells each word later than the last, whatever the clock says", async () => {
  const { kept, begin } = over();
  const progress = await begin({ ...firstMark("w_a"), countedAt: 2_000_000 });
  await progress.settle();
  expect(kept.map(({ countedAt }) => countedAt)).toEqual([2_000_001, 2_000_002]);
});

it("keeps nothing before the end where nothing is to be recounted", async () => {
  const { tables, kept, begin } = over();
  tables.below = 0;
  const progress = await begin();
  expect([progress.below(), kept]).toEqual([0, []]);
  await progress.settle();
  expect(kept).toMatchObject([{ settled: 9, below: 0 }]);
});
