import type { BatchReport } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";

const Counts = z.object({
  all: z.int(),
  new: z.int(),
  known: z.int(),
  edited: z.int(),
  deleted: z.int(),
  dead: z.int(),
  matched: z.int(),
});

/** What became of a batch of which `accepted` posts were taken; those whose rows are not in the tables yet are pending. */
export async function readBatchReport(database: Database, batch: string, accepted: number): Promise<BatchReport> {
  const [counts] = await database.query({
    sql: `SELECT count() AS all, countIf(outcome = 'new') AS new, countIf(outcome = 'known') AS known,
  countIf(outcome = 'edited') AS edited, countIf(outcome = 'deleted') AS deleted, countIf(outcome = 'dead') AS dead,
  countIf(matched) AS matched
FROM nghe_store.receipts FINAL
WHERE batch = {batch:String}
  AND (outcome = 'dead' OR \`index\` IN (SELECT \`index\` FROM nghe_store.landed WHERE batch = {batch:String}))`,
    params: { batch },
    row: Counts,
    timeoutMs: undefined,
  });
  const { all, ...outcomes } = counts ?? { all: 0, new: 0, known: 0, edited: 0, deleted: 0, dead: 0, matched: 0 };
  return { batch, accepted, pending: Math.max(0, accepted - all), ...outcomes };
}
