import { GROUPS } from "@nghe/contracts";
import { createManualClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createRoom } from "./room.ts";

const config = { roomMs: 100, liveBacklog: 10, sinkBacklog: 2_000, sinkAheadMs: 1_000 };

/** A sink that takes so many messages a second, and whoever sends pages of 100 as often as there is room. */
async function backlogAt(perSecond: number, seconds: number): Promise<number> {
  const clock = createManualClock();
  const log = { sent: 0, taken: 0, live: 0 };
  const room = createRoom({
    clock,
    config,
    bus: {
      bounds: async (topic) => [{ start: 0, end: topic === "mentions" ? log.sent : log.live }],
      committed: async (group) => [group === GROUPS.sink ? log.taken : 0],
    },
  });
  const stop = new AbortController();
  let most = 0;
  const sending = (async () => {
    while (!stop.signal.aborted) {
      await room.wait(stop.signal);
      if (!stop.signal.aborted) log.sent += 100;
    }
  })();
  for (let step = 0; step < seconds * 10; step += 1) {
    await clock.advance(100);
    if (step > seconds * 5) most = Math.max(most, log.sent - log.taken);
    log.taken = Math.min(log.sent, log.taken + perSecond / 10);
  }
  stop.abort();
  await sending;
  return most;
}

it("lets a fast sink have much before it, and a slow one little", async () => {
  expect(await backlogAt(20_000, 20)).toBeGreaterThan(1_000);
  expect(await backlogAt(20_000, 20)).toBeLessThanOrEqual(2_100);
  expect(await backlogAt(600, 20)).toBeLessThanOrEqual(800);
  expect(await backlogAt(50, 20)).toBeLessThanOrEqual(300);
});

it("waits until the tables have all that was sent by then", async () => {
  const clock = createManualClock();
  let taken = 5;
  let isEmptied = false;
  const room = createRoom({
    ...{ clock, config },
    bus: { bounds: async () => [{ start: 0, end: 10 }], committed: async () => [taken] },
  });
  const waiting = room.emptied(new AbortController().signal).then(() => {
    isEmptied = true;
  });
  await clock.advance(1_000);
  expect(isEmptied).toBe(false);
  taken = 10;
  await clock.advance(100);
  await waiting;
  expect(isEmptied).toBe(true);
});
