import type { Bus, Subscription } from "@nghe/bus";
import { type ContentMessage, decodeMessage, GROUPS, MentionMessage, postKey, TOPICS } from "@nghe/contracts";
import type { StalePosts } from "../sweep/stale-posts.ts";

/** A sink and its table in one: reads `mentions` as the sink's group, and keeps each post's highest state. */
export async function startFakeShelf(
  bus: Bus,
): Promise<{ shelf: StalePosts; posts: Map<string, ContentMessage>; sink: Subscription }> {
  const posts = new Map<string, ContentMessage>();
  const options = { group: GROUPS.sink, topics: [TOPICS.mentions], maxRecords: 100, maxBytes: 1 << 20, maxWaitMs: 5 };
  const sink = await bus.consume({ ...options, from: "start" }, async ({ records }) => {
    for (const record of records) {
      const decoded = decodeMessage(MentionMessage, record.value);
      if (decoded.ok && decoded.value.type === "content") keep(posts, decoded.value);
    }
    return [];
  });
  const shelf: StalePosts = {
    async stale(registryOffset, since, after, limit) {
      const keys = [...posts.keys()].sort(byText).filter((key) => after === null || key > after);
      const found = keys.slice(0, limit);
      const stale = found.flatMap((key) => posts.get(key) ?? []);
      return {
        posts: stale.filter((post) => post.registryOffset < registryOffset && post.post.seenAt >= since),
        next: keys.length > limit ? (found.at(-1) ?? null) : null,
      };
    },
  };
  return { shelf, posts, sink };
}

function keep(posts: Map<string, ContentMessage>, message: ContentMessage): void {
  const key = postKey(message.source, message.id);
  const known = posts.get(key);
  if (known === undefined || orderOf(message) > orderOf(known)) posts.set(key, message);
}

function orderOf(message: ContentMessage): number {
  return message.revision * 1_000_000 + message.registryOffset;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
