import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import { until } from "./product/until.ts";

const CHAIN = [
  { group: GROUPS.enrich, topic: TOPICS.posts },
  { group: GROUPS.sink, topic: TOPICS.mentions },
  { group: GROUPS.deadLetters, topic: TOPICS.deadLetters },
];

/** Resolves when all that is in the log has been committed by whoever reads it, from posts to tables. */
export async function allHandled(bus: Bus, withinMs: number): Promise<void> {
  let left: Record<string, number> = {};
  const look = async () => {
    left = {};
    for (const { group, topic } of CHAIN) left[topic] = await unhandled(bus, group, topic);
    return Object.values(left).every((count) => count === 0) || undefined;
  };
  await until("every record of the log is handled", look, withinMs, () => left);
}

/** How many records were ever written to a topic. */
export async function written(bus: Bus, topic: string): Promise<number> {
  const bounds = await bus.bounds(topic);
  return bounds.reduce((sum, { end }) => sum + end, 0);
}

async function unhandled(bus: Bus, group: string, topic: string): Promise<number> {
  const committed = await bus.committed(group, topic);
  const bounds = await bus.bounds(topic);
  return bounds.reduce((sum, { start, end }, partition) => sum + end - (committed[partition] ?? start), 0);
}
