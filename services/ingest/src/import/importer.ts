import type { IngestAnswer } from "@nghe/contracts";
import { isRetriable } from "@nghe/runtime";
import type { ImportItem } from "./import-source.ts";

/** A line that did not become a post: where, which field, why, and what it said. */
export type Reject = { line: number; path: string; message: string; text: string };

/** How far an import is. `done` counts lines whose fate is settled, from the file's first. */
export type ImportProgress = { done: number; accepted: number; rejected: number; read: number };

export type ImporterDeps = {
  /** Resolves once what it accepted is durable. */
  submit: (items: readonly unknown[]) => Promise<IngestAnswer>;
  /** Called in file order, once everything before is settled: what a resumed run may skip. */
  onProgress: (progress: ImportProgress) => Promise<void>;
  onReject: (reject: Reject) => Promise<void>;
  onBatch: (batch: string) => void;
  /** Waits before the next try of a batch that failed for a passing reason. */
  pause: (attempt: number) => Promise<void>;
  batchSize: number;
  inFlight: number;
  /** Lines that an earlier run has settled. */
  skip: number;
  start: Pick<ImportProgress, "accepted" | "rejected">;
  signal: AbortSignal;
};

type Pending = { items: ImportItem[]; answer: Promise<IngestAnswer> };

/**
 * Sends the items of a file in batches, a few in flight, settled in file order. Stops between batches when
 * `signal` aborts, and then gives what was settled; a run again with that as `skip` goes on from there.
 */
export async function runImport(items: AsyncIterable<ImportItem>, deps: ImporterDeps): Promise<ImportProgress> {
  const progress: ImportProgress = { done: deps.skip, ...deps.start, read: 0 };
  const flying: Pending[] = [];
  const settle = async () => {
    const pending = flying.shift();
    if (pending !== undefined) await settleBatch(pending, progress, deps);
  };
  let batch: ImportItem[] = [];
  let seen = 0;
  const send = async () => {
    if (batch.length === 0) return;
    const sent = batch;
    batch = [];
    const answer = submitWithPatience(sent, deps);
    answer.catch(() => undefined);
    flying.push({ items: sent, answer });
    if (flying.length >= deps.inFlight) await settle();
  };
  for await (const item of items) {
    if (seen++ < deps.skip) continue;
    if (deps.signal.aborted) break;
    batch.push(item);
    if (batch.length >= deps.batchSize) await send();
  }
  if (!deps.signal.aborted) await send();
  while (flying.length > 0) await settle();
  return progress;
}

async function submitWithPatience(items: readonly ImportItem[], deps: ImporterDeps): Promise<IngestAnswer> {
  const posts = items.flatMap((item) => (item.ok ? [item.item] : []));
  if (posts.length === 0) return { batch: "", accepted: 0, rejected: [] };
  for (let attempt = 1; ; attempt++) {
    try {
      return await deps.submit(posts);
    } catch (error) {
      if (!isRetriable(error) || deps.signal.aborted) throw error;
      await deps.pause(attempt);
    }
  }
}

async function settleBatch({ items, answer }: Pending, progress: ImportProgress, deps: ImporterDeps): Promise<void> {
  const { batch, accepted, rejected } = await answer;
  if (batch !== "") deps.onBatch(batch);
  const sent = items.filter((item) => item.ok);
  const unread = items.flatMap((item) => (item.ok ? [] : [item]));
  const refused = rejected.flatMap(({ index, path, message }) => {
    const item = sent[index];
    return item === undefined
      ? []
      : [{ line: item.line, path, message, text: JSON.stringify(item.item).slice(0, 2_000) }];
  });
  const rejects = [...unread, ...refused].sort((a, b) => a.line - b.line);
  for (const { line, path, message, text } of rejects) await deps.onReject({ line, path, message, text });
  progress.done += items.length;
  progress.accepted += accepted;
  progress.rejected += rejects.length;
  progress.read = items.at(-1)?.read ?? progress.read;
  await deps.onProgress({ ...progress });
}
