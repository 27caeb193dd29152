import { createManualClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createMemoryRecounts } from "../testing/memory-recounts.ts";
import { createLateness } from "./lateness.ts";

const MINUTE = 60_000;

/** Two partitions of `mentions`, their ends and how far the sink has come. */
function over() {
  const clock = createManualClock(100 * MINUTE);
  const log = { ends: [10, 20], committed: [10, 20] };
  const bus = {
    bounds: async () => log.ends.map((end) => ({ start: 0, end })),
    committed: async () => log.committed,
  };
  const recounts = createMemoryRecounts(() => []);
  const lateness = createLateness({ bus, clock });
  /** A round that found nothing to do, a minute after the one before. */
  async function round(): Promise<number> {
    await clock.advance(MINUTE);
    await lateness.begin();
    const since = lateness.since(0);
    await lateness.end(recounts);
    return since / MINUTE;
  }
  return { log, clock, recounts, lateness, round };
}

it("moves on to a minute before a round after which the tables had all that was on the log then", async () => {
  const { round } = over();
  expect([await round(), await round(), await round(), await round()]).toEqual([0, 0, 100, 101]);
});

it("stays where something that was on the log is not in the tables yet", async () => {
  const { round, log } = over();
  log.ends = [11, 20];
  expect([await round(), await round(), await round()]).toEqual([0, 0, 0]);
  log.committed = [11, 20];
  expect([await round(), await round()]).toEqual([0, 100]);
});

it("stays where a round broke off or found something to do", async () => {
  const { round, lateness, clock } = over();
  await round();
  await clock.advance(MINUTE);
  await lateness.begin();
  expect([lateness.since(0), await round()]).toEqual([0, 0]);
  expect(await round()).toBeGreaterThan(0);
});

it("begins where an earlier process left off, and keeps its own moment now and then", async () => {
  const { lateness, recounts, round } = over();
  expect(lateness.since(50 * MINUTE)).toBe(50 * MINUTE);
  for (let nth = 0; nth < 30; nth += 1) await round();
  expect(recounts.kept.map(({ lookedUntil }) => lookedUntil / MINUTE)).toEqual([100, 110, 120]);
});
