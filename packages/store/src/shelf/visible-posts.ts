import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database, Params } from "../database.ts";
import { mayHold } from "../previews/may-hold.ts";
import type { StoredPost } from "../store.ts";
import { lookUp } from "../write-path/look-up.ts";
import { storedCopies, visibleScopes } from "./stored-copy.ts";

const Key = z.object({ source: z.string(), id: z.string() });

/**
 * One copy a post, the leading one of those that the workspace may see, newest seen first. The keys are found on
 * the narrow columns; the states are read for the page alone.
 */
export async function readVisible(
  database: Database,
  asked: {
    workspaceUid: string;
    since: number;
    terms: readonly string[] | null;
    pieces: readonly string[];
    limit: number;
  },
): Promise<StoredPost[]> {
  const scopes = visibleScopes(asked.workspaceUid);
  const search: Record<string, Params[string]> = {};
  const holdsWords = mayHold(asked, "", search);
  const keys = await database.query({
    sql: `SELECT source, id
FROM nghe_store.posts FINAL
WHERE NOT deleted AND hasAny(scopes, {scopes:Array(String)})
  AND seen_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
  AND ${holdsWords}
ORDER BY seen_at DESC, h, source, id
LIMIT {limit:UInt32}`,
    params: { ...search, scopes, since: Math.max(0, asked.since), limit: asked.limit },
    row: Key,
    timeoutMs: undefined,
  });
  const states = await lookUp(database, keys);
  return keys.flatMap(({ source, id }) => {
    const state = states.get(postKey(source, id));
    const copies = state === undefined ? [] : storedCopies(state).filter(({ scope }) => scopes.includes(scope));
    return copies.slice(0, 1);
  });
}
