import { type ImportProgress, type ImportSource, runImport } from "@nghe/ingest";
import { type Clock, createBackoff } from "@nghe/runtime";
import type { ProgressBar } from "../progress-bar.ts";
import type { Bookmark, BookmarkFile } from "./import-bookmark.ts";
import type { ImportTarget } from "./import-target.ts";
import type { RejectsFile } from "./rejects-file.ts";

export type ImportFileDeps = {
  source: ImportSource;
  target: ImportTarget;
  bookmark: BookmarkFile;
  earlier: undefined | Bookmark;
  rejects: RejectsFile;
  batchSize: number;
  bar: ProgressBar;
  clock: Clock;
  signal: AbortSignal;
};

export type ImportResult = { progress: ImportProgress; batches: string[]; finished: boolean };

const IN_FLIGHT = 4;

/** Sends a file to its target, keeping a bookmark after every batch. */
export async function importFile(deps: ImportFileDeps): Promise<ImportResult> {
  const { source, target, bookmark, earlier, rejects, clock, signal } = deps;
  const batches = [...(earlier?.batches ?? [])];
  const backoff = createBackoff({ baseMs: 200, maxMs: 10_000, random: Math.random });
  const startedAt = clock.monotonic();
  const progress = await runImport(source.items(), {
    submit: (items) => target.submit(items),
    onBatch: (batch) => void batches.push(batch),
    onReject: (reject) => rejects.write(reject),
    onProgress: async (now) => {
      await bookmark.save(now, batches);
      const rate = Math.round(((now.done - (earlier?.done ?? 0)) * 1000) / Math.max(1, clock.monotonic() - startedAt));
      deps.bar.update(now.read, `${now.done} rows (${rate}/s), ${now.rejected} rejected`);
    },
    pause: () => clock.sleep(backoff.next(), signal).catch(() => undefined),
    batchSize: deps.batchSize,
    inFlight: IN_FLIGHT,
    skip: earlier?.done ?? 0,
    start: { accepted: earlier?.accepted ?? 0, rejected: earlier?.rejected ?? 0 },
    signal,
  });
  return { progress, batches, finished: !signal.aborted };
}
