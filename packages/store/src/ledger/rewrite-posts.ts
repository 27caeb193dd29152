import { z } from "zod";
import type { Database, Params } from "../database.ts";
import { lookUp } from "../write-path/look-up.ts";
import { POST_COLUMNS, POSTS, postRow } from "../write-path/post-rows.ts";
import type { PostState } from "../write-path/state.ts";

const PAGE = 2_000;
const Key = z.object({ hash: z.string(), source: z.string(), id: z.string() });
type Key = z.infer<typeof Key>;

type Found = { where: string; params: Params };

function readKeys(database: Database, { where, params }: Found, after: Key | undefined): Promise<Key[]> {
  const beyond =
    after === undefined ? "" : "AND (h, source, id) > ({afterH:UInt64}, {afterSource:String}, {afterId:String})";
  const place = after === undefined ? {} : { afterH: after.hash, afterSource: after.source, afterId: after.id };
  return database.query({
    sql: `SELECT toString(h) AS hash, source, id FROM nghe_store.posts FINAL
WHERE ${where} ${beyond}
ORDER BY h, source, id LIMIT ${PAGE}`,
    params: { ...params, ...place },
    row: Key,
    timeoutMs: undefined,
  });
}

/**
 * Writes the posts found again at their own version, with `change` applied, which must make a state smaller: of two
 * rows of one version the shorter state holds. A message folded meanwhile is newer and stays.
 */
export async function rewritePosts(
  database: Database,
  found: Found,
  change: (state: PostState) => PostState,
): Promise<number> {
  let written = 0;
  let after: Key | undefined;
  for (;;) {
    const keys = await readKeys(database, found, after);
    after = keys.at(-1);
    if (after === undefined) return written;
    const rows = [...(await lookUp(database, keys)).values()].map(change).map(postRow);
    await database.insert(POSTS, POST_COLUMNS, rows);
    written += rows.length;
  }
}

/** A state without the content and rows of one scope's copy; the order that it was written under stays. */
export function withoutContent(state: PostState, scope: string): PostState {
  const copy = state.copies[scope];
  if (copy === undefined) return state;
  const { [scope]: _thread, ...threads } = state.threads;
  return { ...state, threads, copies: { ...state.copies, [scope]: { order: copy.order, content: null, rows: [] } } };
}
