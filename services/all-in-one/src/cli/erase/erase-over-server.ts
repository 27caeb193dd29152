import { ErasureView } from "@nghe/contracts";
import { type Clock, Failure } from "@nghe/runtime";
import type { ServerClient } from "../server-client.ts";
import { type Erasure, nameOf } from "./erasure.ts";

const POLL_MS = 250;

type Waiting = { clock: Clock; signal: AbortSignal };
type OfAuthor = Extract<Erasure, { kind: "author" }>;
type OfPost = Extract<Erasure, { kind: "post" }>;

/** Erases a post or an author through the running server, and waits until its tables show none of it. */
export async function eraseOverServer(erasure: Erasure, client: ServerClient, waiting: Waiting) {
  const posts =
    erasure.kind === "post" ? await erasePost(erasure, client, waiting) : await eraseAuthor(erasure, client, waiting);
  const found = erasure.kind === "post" ? "" : ` Posts deleted: ${posts}.`;
  return {
    erased: true,
    posts,
    said: `${nameOf(erasure)}: deleted in the tables; no query, page or export shows it.${found}`,
    remains: [
      "superseded rows on the disk, until the engine merges them away; to remove them at once stop the server and run this again",
    ],
  };
}

async function erasePost({ source, id }: OfPost, client: ServerClient, { clock, signal }: Waiting): Promise<number> {
  const { batch, rejected } = await client.submit([{ source, id, deleted: true }], undefined, undefined);
  const [refused] = rejected;
  if (refused !== undefined) {
    const why = `the server did not take the deletion: ${refused.path} ${refused.message}; nothing was erased`;
    throw new Failure("erasure-refused", why, { retriable: false });
  }
  for (;;) {
    const { pending, dead } = await client.batchReport(batch);
    if (dead > 0) throw died();
    if (pending === 0) return 1;
    await clock.sleep(POLL_MS, signal);
  }
}

async function eraseAuthor({ source, authorId }: OfAuthor, client: ServerClient, { clock, signal }: Waiting) {
  let known = await client.send("POST", "/api/v1/erasures", { source, authorId }, ErasureView);
  while (known.state !== "done") {
    if (known.state === "failed") throw died();
    await clock.sleep(POLL_MS, signal);
    known = await client.get(`/api/v1/erasures/${encodeURIComponent(known.id)}`, ErasureView);
  }
  return known.postsDeleted;
}

function died(): Failure {
  const why = "the deletion went to the dead letters: nothing was erased (nghe replay dead-letters)";
  return new Failure("erasure-died", why, { retriable: false });
}
