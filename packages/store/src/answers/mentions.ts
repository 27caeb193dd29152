import { z } from "zod";
import type { Database } from "../database.ts";
import type { Page, Selection } from "../store.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { MENTION_ITEM_COLUMNS, MentionItemRow, toMentionItem } from "./mention-item.ts";
import { all, type Filter, inWorkspace, ofBrands, selected } from "./selection-filter.ts";

export type MentionPage = { limit: number; cursor: string | null; updatedAfter: number | null };

const Place = z.object({ at: z.int(), mentionId: z.string() });
type Place = z.infer<typeof Place>;

function beyond(cursor: string | null): Filter[] {
  if (cursor === null) return [];
  const { at, id } = readCursor(cursor);
  return [
    {
      where:
        "published_at <= fromUnixTimestamp64Milli({cursorAt:Int64}, 'UTC') AND " +
        "(published_at < fromUnixTimestamp64Milli({cursorAt:Int64}, 'UTC') OR mention_id < {cursorId:String})",
      params: { cursorAt: at, cursorId: id },
    },
  ];
}

function changedAfter(ms: number | null): Filter[] {
  if (ms === null) return [];
  const where = "updated_at > fromUnixTimestamp64Milli({updatedAfter:Int64}, 'UTC')";
  return [{ where, params: { updatedAfter: ms } }];
}

/** Where the rows of a page are: found on the narrow columns alone, since the wide ones are most of the table. */
function readPlaces(database: Database, selection: Selection, page: MentionPage): Promise<Place[]> {
  const { from, to } = selection;
  const filter = all([selected(selection, [{ from, to }]), ...beyond(page.cursor), ...changedAfter(page.updatedAfter)]);
  return database.query({
    sql: `SELECT toUnixTimestamp64Milli(published_at) AS at, mention_id AS mentionId
FROM nghe_store.mentions FINAL
WHERE ${filter.where}
ORDER BY published_at DESC, mention_id DESC
LIMIT {limit:UInt32}`,
    params: { ...filter.params, limit: page.limit + 1 },
    row: Place,
    timeoutMs: undefined,
  });
}

function readRows(database: Database, selection: Selection, places: readonly Place[]): Promise<MentionItemRow[]> {
  const filter = all([inWorkspace(selection.workspaceUid), ofBrands(selection.brands)]);
  return database.query({
    sql: `SELECT ${MENTION_ITEM_COLUMNS}
FROM nghe_store.mentions AS m FINAL
WHERE ${filter.where}
  AND published_at IN (SELECT fromUnixTimestamp64Milli(arrayJoin({moments:Array(Int64)}), 'UTC'))
  AND mention_id IN {mentionIds:Array(String)}
ORDER BY published_at DESC, mention_id DESC`,
    params: {
      ...filter.params,
      moments: [...new Set(places.map(({ at }) => at))],
      mentionIds: places.map(({ mentionId }) => mentionId),
    },
    row: MentionItemRow,
    timeoutMs: undefined,
  });
}

/** Mentions newest first, by `published_at`, then mention id: a page, and where the next one begins. */
export async function readMentions(database: Database, selection: Selection, page: MentionPage): Promise<Page> {
  if (selection.brands.length === 0) return { items: [], next: null };
  const places = await readPlaces(database, selection, page);
  const shown = places.slice(0, page.limit);
  const last = shown.at(-1);
  if (last === undefined) return { items: [], next: null };
  const rows = await readRows(database, selection, shown);
  const next = places.length > shown.length ? writeCursor(last.at, last.mentionId) : null;
  return { items: rows.map(toMentionItem), next };
}
