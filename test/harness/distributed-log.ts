import type { Bus } from "@nghe/bus";
import { decodeMessage, GROUPS, MentionMessage, postKey, TOPICS } from "@nghe/contracts";
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

/** How many records of a topic a group has still to commit. */
export async function unhandled(bus: Bus, group: string, topic: string): Promise<number> {
  const committed = await bus.committed(group, topic);
  const bounds = await bus.bounds(topic);
  return bounds.reduce((sum, { start, end }, partition) => sum + end - (committed[partition] ?? start), 0);
}

/** How many messages on `mentions` were made of a post by an older state of the registry than an earlier one of it. */
export async function madeBehind(bus: Bus): Promise<number> {
  const highest = new Map<string, number>();
  let count = 0;
  for (const [partition, { start, end }] of (await bus.bounds(TOPICS.mentions)).entries()) {
    for await (const records of bus.read(TOPICS.mentions, partition, start, end)) {
      for (const { value } of records) {
        const decoded = decodeMessage(MentionMessage, value);
        if (!decoded.ok || decoded.value.type !== "content") continue;
        const { source, id, registryOffset } = decoded.value;
        const before = highest.get(postKey(source, id)) ?? registryOffset;
        if (registryOffset < before) count += 1;
        highest.set(postKey(source, id), Math.max(before, registryOffset));
      }
    }
  }
  return count;
}
