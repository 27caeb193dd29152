import type { BatchReport } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { ImportTarget } from "./import-target.ts";

export type Fate = Omit<BatchReport, "batch">;

const NOTHING: Fate = { accepted: 0, pending: 0, new: 0, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 };
const POLL_MS = 250;

export type AwaitTablesDeps = { clock: Clock; signal: AbortSignal; onPending: (batches: number) => void };

/**
 * Waits until every accepted post has reached the tables (or the dead letters), and adds up what became of them.
 * Gives what is known so far where `signal` aborts.
 */
export async function awaitTables(
  target: Pick<ImportTarget, "batchReport">,
  batches: readonly string[],
  deps: AwaitTablesDeps,
): Promise<Fate> {
  let settled = NOTHING;
  for (const [index, batch] of batches.entries()) {
    let report = await target.batchReport(batch);
    while (report.pending > 0 && !deps.signal.aborted) {
      deps.onPending(batches.length - index);
      await deps.clock.sleep(POLL_MS, deps.signal).catch(() => undefined);
      report = await target.batchReport(batch);
    }
    settled = plus(settled, report);
  }
  return settled;
}

function plus(sum: Fate, report: BatchReport): Fate {
  return {
    accepted: sum.accepted + report.accepted,
    pending: sum.pending + report.pending,
    new: sum.new + report.new,
    known: sum.known + report.known,
    edited: sum.edited + report.edited,
    deleted: sum.deleted + report.deleted,
    matched: sum.matched + report.matched,
    dead: sum.dead + report.dead,
  };
}

/** What became of a file, in a sentence. */
export function fateInWords(fate: Fate, rejected: number): string {
  const count = (value: number) => new Intl.NumberFormat("en").format(value);
  const parts = [
    `${count(fate.new)} new`,
    `${count(fate.known)} already known`,
    ...(fate.edited > 0 ? [`${count(fate.edited)} changed`] : []),
    ...(fate.deleted > 0 ? [`${count(fate.deleted)} deleted`] : []),
    ...(fate.dead > 0 ? [`${count(fate.dead)} in the dead letters`] : []),
    ...(fate.pending > 0 ? [`${count(fate.pending)} still on their way`] : []),
    `${count(rejected)} rejected`,
  ];
  const added = fate.new + fate.edited + fate.deleted + fate.pending;
  return `${parts.join(", ")}; ${count(fate.matched)} match a brand.${added === 0 ? " Nothing was added." : ""}`;
}
