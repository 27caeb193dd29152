import { Cell } from "@nghe/contracts";
import type { Database } from "../database.ts";
import type { Selection } from "../store.ts";
import { ENGAGEMENT, selected } from "./selection-filter.ts";
import { planStretches, type Stretch } from "./stretches.ts";

/**
 * One cell per brand and bucket that has mentions, ordered by bucket, then brand. Buckets are those of
 * `@nghe/stats`, given to the engine as their starts, so that there is one truth about zones and clock changes.
 */
export async function readCells(
  database: Database,
  selection: Selection,
  within: readonly Stretch[] | null,
): Promise<Cell[]> {
  const { stretches, bounds } = planStretches(selection, within);
  if (bounds.length === 0 || selection.brands.length === 0) return [];
  const filter = selected(selection, stretches);
  return database.query({
    sql: `SELECT toInt64(roundDown(toUnixTimestamp64Milli(published_at), {bounds:Array(Int64)})) AS bucket, brand,
  count() AS mentions,
  countIf(sentiment = 1) AS positive,
  countIf(sentiment = 0) AS neutral,
  countIf(sentiment = -1) AS negative,
  countIf(isNull(sentiment)) AS unsure,
  sum(toInt64(round(ifNull(sentiment_score, 0) * 10000))) / 10000 AS scoreSum,
  sum(${ENGAGEMENT}) AS engagement
FROM nghe_store.mentions FINAL
WHERE ${filter.where}
GROUP BY bucket, brand
ORDER BY bucket, brand`,
    params: { ...filter.params, bounds },
    row: Cell,
    timeoutMs: undefined,
  });
}
