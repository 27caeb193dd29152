import { type Clock, Failure } from "@nghe/runtime";
import type { ServerClient } from "../server-client.ts";
import { type Erasure, nameOf } from "./erasure.ts";

const POLL_MS = 250;

/** Erases a post through the running server, and waits until its deletion has reached the tables. */
export async function eraseOverServer(
  erasure: Erasure,
  client: ServerClient,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
) {
  if (erasure.kind === "author") {
    const why = "an author is erased on the data directory alone: stop the server, run this again, start the server";
    throw new Failure("server-runs", why, { retriable: true });
  }
  const { batch } = await client.submit(
    [{ source: erasure.source, id: erasure.id, deleted: true }],
    undefined,
    undefined,
  );
  for (;;) {
    const { pending, dead } = await client.batchReport(batch);
    if (dead > 0) {
      const why = "the deletion went to the dead letters: nothing was erased (nghe replay dead-letters)";
      throw new Failure("erasure-died", why, { retriable: false });
    }
    if (pending === 0) break;
    await clock.sleep(POLL_MS, signal);
  }
  return {
    erased: true,
    said: `${nameOf(erasure)}: deleted in the tables; no query, page or export shows it.`,
    remains: [
      "superseded rows on the disk, until the engine merges them away; to remove them at once stop the server and run this again",
    ],
  };
}
