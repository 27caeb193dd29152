import { createHash } from "node:crypto";
import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Part } from "../store.ts";
import type { LiveRow } from "../write-path/live-rows.ts";
import { FoundState, keepHigher } from "../write-path/look-up.ts";
import { moment } from "../write-path/rows.ts";
import type { PostState } from "../write-path/state.ts";
import { decodeState, type StoredState } from "../write-path/state-codec.ts";
import { hashRange } from "./hash-range.ts";

const PATIENT_MS = 600_000;

/** The stored states of a part, by `source:id`. */
export async function readStates(database: Database, part: Part): Promise<Map<string, PostState>> {
  const rows = await database.query({
    sql: `SELECT source, id, toString(version) AS version, toUnixTimestamp64Milli(changed_at) AS changedAt, state
      FROM nghe_store.posts WHERE h >= {low:UInt64} AND h <= {high:UInt64}`,
    params: hashRange(part),
    row: FoundState,
    timeoutMs: PATIENT_MS,
  });
  const highest = new Map<string, StoredState>();
  for (const row of rows) keepHigher(highest, row);
  return new Map([...highest].map(([key, row]) => [key, decodeState(row)]));
}

const SeenRow = z.object({
  source: z.string(),
  id: z.string(),
  workspaceUid: z.string(),
  workspace: z.string(),
  brandUid: z.string(),
  brand: z.string(),
  publishedAt: z.int(),
  version: z.string(),
  content: z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string()]),
  counted: z.boolean(),
  sentiment: z.int().nullable(),
  counts: z.tuple([z.int().nullable(), z.int().nullable(), z.int().nullable(), z.int().nullable()]),
  queryVersion: z.int(),
  modelVersion: z.string(),
});
/** A live row as `mentions FINAL` shows it; `content` is the text's MD5, author, language and via. */
export type SeenRow = z.infer<typeof SeenRow>;

/** The live rows of a part's stored posts, by `source:id`. */
export async function readRows(database: Database, part: Part): Promise<Map<string, SeenRow[]>> {
  const rows = await database.query({
    sql: `SELECT source, id, workspace_uid AS workspaceUid, workspace, brand_uid AS brandUid, brand,
        toUnixTimestamp64Milli(published_at) AS publishedAt, toString(version) AS version,
        array(lower(hex(MD5(text))), author_id, toNullable(toString(lang)), toString(via)) AS content,
        counted, sentiment, array(likes, shares, comments, views) AS counts,
        query_version AS queryVersion, model_version AS modelVersion
      FROM nghe_store.mentions FINAL
      WHERE (source, id) IN (SELECT source, id FROM nghe_store.posts WHERE h >= {low:UInt64} AND h <= {high:UInt64})`,
    params: hashRange(part),
    row: SeenRow,
    timeoutMs: PATIENT_MS,
  });
  const byPost = new Map<string, SeenRow[]>();
  for (const row of rows) {
    const key = postKey(row.source, row.id);
    const held = byPost.get(key);
    if (held === undefined) byPost.set(key, [row]);
    else held.push(row);
  }
  return byPost;
}

/** What the row of a state must show, in the same shape; the key's fields apart. */
export function shownOf({ row, content, metrics }: LiveRow): Omit<SeenRow, keyof KeyOfRow> {
  const { likes, shares, comments, views } = metrics;
  return {
    content: [md5(content.text), content.author?.id ?? null, content.lang, row.via],
    counted: row.counted,
    sentiment: row.sentiment,
    counts: [likes, shares, comments, views],
    queryVersion: row.queryVersion,
    modelVersion: row.modelVersion,
  };
}

type KeyOfRow = Pick<
  SeenRow,
  "source" | "id" | "workspaceUid" | "workspace" | "brandUid" | "brand" | "publishedAt" | "version"
>;

/** Where a row lies in the table: what makes two rows one. */
export function rowPlace(row: { workspaceUid: string; brandUid: string; brand: string }, publishedAt: number): string {
  return `${row.workspaceUid}/${row.brandUid}/${row.brand} ${moment(publishedAt)}`;
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
