import { createHash } from "node:crypto";
import type { Bus, OutgoingRecord } from "@nghe/bus";
import { type DeleteMessage, encodeMessage, PUBLIC_SCOPE, postKey, type Receipt, TOPICS } from "@nghe/contracts";
import type { Store } from "@nghe/store";

const PAGE = 1_000;

/**
 * Sends the deletion of every stored post of an author through the log; resolves with how many once they are
 * durable. Doing it again sends nothing for what is deleted by then. Under the request's receipt, where it has one, the
 * deletions are counted as what became of it.
 */
export async function eraseAuthor(
  deps: { bus: Pick<Bus, "produce">; writePath: Store["writePath"] },
  author: { source: string; authorId: string },
  observedAt: number,
  request: Receipt | null = null,
): Promise<number> {
  let sent = 0;
  let after: string | null = null;
  for (;;) {
    const posts: { source: string; id: string }[] = await deps.writePath.postsOfAuthor(author, { after, limit: PAGE });
    if (posts.length === 0) return sent;
    await deps.bus.produce(posts.map((post) => deletionOf(post, observedAt, request)));
    sent += posts.length;
    after = posts.at(-1)?.id ?? null;
  }
}

function deletionOf(
  { source, id }: { source: string; id: string },
  observedAt: number,
  request: Receipt | null,
): OutgoingRecord {
  const key = postKey(source, id);
  const message: DeleteMessage = {
    v: 1,
    type: "delete",
    source,
    id,
    cause: "erase",
    receipt: request === null ? null : { batch: request.batch, index: placeOf(key) },
    observedAt,
    scope: PUBLIC_SCOPE,
    erase: true,
  };
  return { topic: TOPICS.mentions, key, value: encodeMessage(message), headers: {} };
}

/** The same for a post however often it is sent, and never the request's own place, 0. */
function placeOf(key: string): number {
  return (createHash("sha256").update(key).digest().readUInt32BE(0) >>> 1) + 1;
}
