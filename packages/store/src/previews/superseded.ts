import { z } from "zod";
import type { Database, Params } from "../database.ts";

const Hash = z.object({ hash: z.string() });
/** Beyond so many the posts are read merged: a look-up of each is no longer cheaper. */
const MOST = 20_000;

/** Where a statement reads its posts: which rows, and whether their versions are merged on the way. */
export type RowsOf = { from: string; where: string; params: Params };

/** Every row of the posts. */
export const AS_THEY_LIE: RowsOf = { from: "nghe_store.posts AS posts", where: "1", params: {} };
/** Of posts that have several rows the newest. */
export const MERGED: RowsOf = { from: "nghe_store.posts AS posts FINAL", where: "1", params: {} };

/** The posts that have several rows just now, by the hash of their key; null where they are too many to name. */
export async function supersededPosts(database: Database, timeoutMs: number): Promise<string[] | null> {
  const found = await database.query({
    sql: `SELECT toString(h) AS hash FROM nghe_store.posts GROUP BY h HAVING count() > 1 LIMIT ${MOST + 1}`,
    params: {},
    row: Hash,
    timeoutMs,
  });
  return found.length > MOST ? null : found.map(({ hash }) => hash);
}

/**
 * The newest versions of all posts, as statements over their rows. Merging versions on the way keeps the engine from
 * its text index; so the few posts that have several rows are read apart, and the others as they lie.
 */
export function newestRows(superseded: readonly string[] | null): RowsOf[] {
  if (superseded === null) return [MERGED];
  if (superseded.length === 0) return [AS_THEY_LIE];
  const params = { superseded };
  return [
    { ...AS_THEY_LIE, where: "h NOT IN {superseded:Array(UInt64)}", params },
    { ...MERGED, where: "h IN {superseded:Array(UInt64)}", params },
  ];
}
