import { type AuthorDeletion, GROUPS, PUBLIC_SCOPE, TOPICS } from "@nghe/contracts";
import { acceptedIn, newBatchId } from "@nghe/intake";
import { type Clock, type Component, Failure } from "@nghe/runtime";
import type { Remains } from "@nghe/store";
import type { Installation } from "../../embedded/installation.ts";
import type { Erasure } from "./erasure.ts";

/** Rows before, rows after (superseded ones included), and how many posts were deleted. */
export type Erased = { posts: number; before: Remains; after: Remains };

type EraseDeps = { installation: Installation; pipeline: readonly Component[]; clock: Clock; signal: AbortSignal };

const POLL_MS = 100;
const CONNECTOR = "erase";

/**
 * Erases through this process's own pipeline: the deletion goes the way of every message, and once the tables have it
 * the superseded rows are removed from the disk. Resolves when it was looked and nothing is left but what `after`
 * says.
 */
export async function eraseAlone(erasure: Erasure, deps: EraseDeps): Promise<Erased> {
  const { bus, store } = deps.installation;
  for (const component of deps.pipeline) await component.start(deps.signal);
  const remains = (): Promise<Remains> =>
    erasure.kind === "post" ? store.eraser.ofPost(erasure) : store.eraser.ofAuthor(erasure);
  // What is on its way lands first, so that it is counted and found.
  await until(() => isDrained(bus), deps);
  const before = await remains();
  const posts = erasure.kind === "post" ? [erasure] : await store.eraser.postsOf(erasure);
  await landed(await send(erasure, deps), deps);
  await until(() => isDrained(bus), deps);
  await store.eraser.removeSuperseded(posts);
  return { posts: posts.length, before, after: await remains() };
}

/** Sends the deletion; gives the batch that tells when it has landed. */
async function send(erasure: Erasure, { installation: { intake }, clock }: EraseDeps): Promise<string> {
  const { source } = erasure;
  if (erasure.kind === "post") {
    const options = { scope: PUBLIC_SCOPE, cause: "erase", connector: CONNECTOR } as const;
    return (await intake.submit([{ source, id: erasure.id, deleted: true }], options)).batch;
  }
  const batch = newBatchId(clock.now(), 1, PUBLIC_SCOPE);
  const deletion: AuthorDeletion = {
    ...{ v: 1, type: "author-deleted", source, authorId: erasure.authorId, workspaceUid: null },
    ...{ scope: PUBLIC_SCOPE, cause: "erase", connector: CONNECTOR },
    ...{ receipt: { batch, index: 0 }, observedAt: clock.now() },
  };
  await intake.publish([deletion]);
  return batch;
}

async function landed(batch: string, deps: EraseDeps): Promise<void> {
  const { ledger } = deps.installation.store;
  await until(async () => {
    const { pending, dead } = await ledger.batchReport(batch, acceptedIn(batch) ?? 0);
    if (dead === 0) return pending === 0;
    throw new Failure("erasure-died", "the deletion went to the dead letters: nothing was erased", {
      retriable: false,
    });
  }, deps);
}

/** Whether all that the log holds has gone through: deletions of an author's posts are sent by the sink itself. */
async function isDrained(bus: Installation["bus"]): Promise<boolean> {
  for (const [group, topic] of [
    [GROUPS.enrich, TOPICS.posts],
    [GROUPS.sink, TOPICS.mentions],
  ] as const) {
    const committed = await bus.committed(group, topic);
    const bounds = await bus.bounds(topic);
    if (!bounds.every(({ start, end }, index) => (committed[index] ?? start) >= end)) return false;
  }
  return true;
}

async function until(isSo: () => Promise<boolean>, { clock, signal }: Pick<EraseDeps, "clock" | "signal">) {
  while (!(await isSo())) await clock.sleep(POLL_MS, signal);
}
