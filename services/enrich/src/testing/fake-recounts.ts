import type { Bus, Subscription } from "@nghe/bus";
import { type ContentMessage, decodeMessage, GROUPS, MentionMessage, postKey, TOPICS } from "@nghe/contracts";
import type { Recounts } from "@nghe/store";
import { createMemoryRecounts } from "./memory-recounts.ts";

type Kept = ContentMessage & { changedAt: number };

/** A sink and its table in one: reads `mentions` as the sink's group, and keeps each post's highest state. */
export async function startFakeRecounts(
  bus: Bus,
): Promise<{ recounts: Recounts; posts: Map<string, Kept>; sink: Subscription }> {
  const posts = new Map<string, Kept>();
  const options = { group: GROUPS.sink, topics: [TOPICS.mentions], maxRecords: 100, maxBytes: 1 << 20, maxWaitMs: 5 };
  const sink = await bus.consume({ ...options, from: "start" }, async ({ records }) => {
    for (const record of records) {
      const decoded = decodeMessage(MentionMessage, record.value);
      if (decoded.ok && decoded.value.type === "content")
        keep(posts, { ...decoded.value, changedAt: record.timestamp });
    }
    return [];
  });
  return { recounts: createMemoryRecounts(() => [...posts.values()]), posts, sink };
}

function keep(posts: Map<string, Kept>, message: Kept): void {
  const key = postKey(message.source, message.id);
  const known = posts.get(key);
  if (known === undefined || orderOf(message) > orderOf(known)) posts.set(key, message);
}

function orderOf(message: Kept): number {
  return message.revision * 1_000_000 + message.registryOffset;
}
