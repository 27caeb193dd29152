import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";

/** Records of a topic that a group has still to read. */
export async function backlogOf(bus: Pick<Bus, "bounds" | "committed">, group: string, topic: string): Promise<number> {
  const [bounds, committed] = await Promise.all([bus.bounds(topic), bus.committed(group, topic)]);
  return bounds.reduce((sum, { start, end }, partition) => sum + end - (committed[partition] ?? start), 0);
}

/** Whether the sink has taken everything that was on `mentions` when `ends` was asked for. */
export async function hasSinkPassed(bus: Pick<Bus, "committed">, ends: readonly number[]): Promise<boolean> {
  const committed = await bus.committed(GROUPS.sink, TOPICS.mentions);
  return ends.every((end, partition) => end === 0 || (committed[partition] ?? 0) >= end);
}

export async function endsOfMentions(bus: Pick<Bus, "bounds">): Promise<number[]> {
  return (await bus.bounds(TOPICS.mentions)).map(({ end }) => end);
}
