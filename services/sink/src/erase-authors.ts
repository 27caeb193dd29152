import type { Bus, OutgoingRecord } from "@nghe/bus";
import { type DeleteMessage, encodeMessage, PUBLIC_SCOPE, postKey, TOPICS } from "@nghe/contracts";
import type { Store } from "@nghe/store";

const PAGE = 1_000;

/**
 * Sends the deletion of every stored post of an author through the log; resolves with how many once they are
 * durable. Doing it again sends nothing for what is deleted by then.
 */
export async function eraseAuthor(
  deps: { bus: Pick<Bus, "produce">; writePath: Store["writePath"] },
  author: { source: string; authorId: string },
  observedAt: number,
): Promise<number> {
  let sent = 0;
  let after: string | null = null;
  for (;;) {
    const posts: { source: string; id: string }[] = await deps.writePath.postsOfAuthor(author, { after, limit: PAGE });
    if (posts.length === 0) return sent;
    await deps.bus.produce(posts.map((post) => deletionOf(post, observedAt)));
    sent += posts.length;
    after = posts.at(-1)?.id ?? null;
  }
}

function deletionOf({ source, id }: { source: string; id: string }, observedAt: number): OutgoingRecord {
  const message: DeleteMessage = {
    v: 1,
    type: "delete",
    source,
    id,
    cause: "erase",
    receipt: null,
    observedAt,
    scope: PUBLIC_SCOPE,
    erase: true,
  };
  return { topic: TOPICS.mentions, key: postKey(source, id), value: encodeMessage(message), headers: {} };
}
