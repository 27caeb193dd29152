import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { SweepConfig } from "../config.ts";
import { backlogOf, endsOfMentions, hasSinkPassed } from "./backlog.ts";

export type RoomDeps = {
  bus: Pick<Bus, "bounds" | "committed">;
  clock: Clock;
  config: Pick<SweepConfig, "roomMs" | "liveBacklog" | "sinkBacklog" | "sinkAheadMs">;
};

/** Backfill's place in the queue: behind live posts. */
export type Room = {
  /** Until few live posts wait, and the sink has no more before it than it takes in a moment. */
  wait(signal: AbortSignal): Promise<void>;
  /** Until the tables have all that is on `mentions` now. */
  emptied(signal: AbortSignal): Promise<void>;
};

/** However slow the sink seems, so much may wait for it: a batch of one post costs it as much as one of hundreds. */
const LEAST_BACKLOG = 200;
/** Looks at the sink closer together than this say nothing of its pace, ms. */
const LEAST_STRETCH_MS = 250;

/**
 * A live post waits behind what was sent before it. So what is sent is measured by the pace of the sink: as many
 * messages as it took lately in `sinkAheadMs`, on a fast machine thousands, on a busy one few.
 */
export function createRoom({ bus, clock, config }: RoomDeps): Room {
  let allowed = Math.min(LEAST_BACKLOG, config.sinkBacklog);
  let before: undefined | { at: number; taken: number; waiting: number };

  function learn(taken: number, waiting: number): void {
    const at = clock.monotonic();
    if (before !== undefined && at - before.at < LEAST_STRETCH_MS) return;
    if (before !== undefined && taken > before.taken) {
      const inTime = ((taken - before.taken) * config.sinkAheadMs) / (at - before.at);
      // A sink that had nothing left to take may be faster than it shows, never slower.
      const isTold = before.waiting > 0 || inTime > allowed;
      if (isTold) allowed = Math.min(config.sinkBacklog, Math.max(LEAST_BACKLOG, (allowed + inTime) / 2));
    }
    before = { at, taken, waiting };
  }

  return {
    async wait(signal) {
      while (!signal.aborted) {
        const live = await backlogOf(bus, GROUPS.enrich, TOPICS.posts);
        const sink = await backlogOf(bus, GROUPS.sink, TOPICS.mentions);
        learn(await takenBySink(bus), sink);
        if (live <= config.liveBacklog && sink <= allowed) return;
        await rest(clock, signal, config.roomMs);
      }
    },
    async emptied(signal) {
      const ends = await endsOfMentions(bus);
      while (!signal.aborted && !(await hasSinkPassed(bus, ends))) await rest(clock, signal, config.roomMs);
    },
  };
}

/** Messages that the sink has taken since the log began. */
async function takenBySink(bus: Pick<Bus, "committed">): Promise<number> {
  const committed = await bus.committed(GROUPS.sink, TOPICS.mentions);
  return committed.reduce<number>((sum, offset) => sum + (offset ?? 0), 0);
}

/** Sleeps, or wakes early and quietly where it is to stop. */
export async function rest(clock: Pick<Clock, "sleep">, signal: AbortSignal, ms: number): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
