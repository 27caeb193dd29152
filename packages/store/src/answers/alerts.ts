import { Alert } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Selection } from "../store.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { withReadablePosts } from "./readable-posts.ts";
import { all, type Filter, inWorkspace, ofBrands } from "./selection-filter.ts";
import { LAST_MOMENT } from "./sql-literal.ts";

export type AlertPage = { limit: number; cursor: string | null; status: "open" | "closed" | null };

const Row = z.object({ body: z.string() });

function pageFilters({ cursor, status }: AlertPage): Filter[] {
  const filters: Filter[] = [];
  if (status !== null) filters.push({ where: "status = {status:String}", params: { status } });
  if (cursor !== null) {
    const { at, id } = readCursor(cursor);
    const moment = "fromUnixTimestamp64Milli({cursorAt:Int64}, 'UTC')";
    filters.push({
      where: `(onset_at < ${moment} OR (onset_at = ${moment} AND toString(alert_id) < {cursorId:String}))`,
      params: { cursorAt: at, cursorId: id },
    });
  }
  return filters;
}

/** Episodes that touch the period, the latest onset first, in pages; without the texts of posts that are gone. */
export async function readAlerts(
  database: Database,
  selection: Selection,
  page: AlertPage,
): Promise<{ items: Alert[]; next: string | null }> {
  if (selection.brands.length === 0) return { items: [], next: null };
  const touching: Filter = {
    where:
      "last_at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND onset_at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')",
    params: { from: selection.from, to: Math.min(selection.to, LAST_MOMENT) },
  };
  const filter = all([inWorkspace(selection.workspaceUid), ofBrands(selection.brands), touching, ...pageFilters(page)]);
  const rows = await database.query({
    sql: `SELECT body
FROM nghe_store.alerts FINAL
WHERE ${filter.where}
ORDER BY onset_at DESC, toString(alert_id) DESC
LIMIT {limit:UInt32}`,
    params: { ...filter.params, limit: page.limit + 1 },
    row: Row,
    timeoutMs: undefined,
  });
  const items = rows.slice(0, page.limit).map(({ body }) => Alert.parse(JSON.parse(body)));
  const last = items.at(-1);
  const next = last !== undefined && rows.length > items.length ? writeCursor(last.onsetAt, last.id) : null;
  return { items: await withReadablePosts(database, items), next };
}
