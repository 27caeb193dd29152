import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { SweepConfig } from "../config.ts";
import { backlogOf, endsOfMentions, hasSinkPassed } from "./backlog.ts";

export type RoomDeps = {
  bus: Pick<Bus, "bounds" | "committed">;
  clock: Clock;
  config: Pick<SweepConfig, "roomMs" | "liveBacklog" | "sinkBacklog">;
};

/** Backfill is behind live posts: it goes on when few of them wait, here and at the sink. */
export async function waitForRoom({ bus, clock, config }: RoomDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const live = await backlogOf(bus, GROUPS.enrich, TOPICS.posts);
    const sink = await backlogOf(bus, GROUPS.sink, TOPICS.mentions);
    if (live <= config.liveBacklog && sink <= config.sinkBacklog) return;
    await rest(clock, signal, config.roomMs);
  }
}

/** Until the tables have all that is on `mentions` now. */
export async function waitForSink({ bus, clock, config }: RoomDeps, signal: AbortSignal): Promise<void> {
  const ends = await endsOfMentions(bus);
  while (!signal.aborted && !(await hasSinkPassed(bus, ends))) await rest(clock, signal, config.roomMs);
}

/** Sleeps, or wakes early and quietly where it is to stop. */
export async function rest(clock: Pick<Clock, "sleep">, signal: AbortSignal, ms: number): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
