import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database, Params } from "../database.ts";
import type { StoredPost } from "../store.ts";
import { lookUp } from "../write-path/look-up.ts";
import { searchText } from "../write-path/search-text.ts";
import { storedCopies, visibleScopes } from "./stored-copy.ts";

const Key = z.object({ source: z.string(), id: z.string() });

/** What one search of the engine takes. */
const NEEDLES = 255;

/** Posts whose text, folded as it is stored, holds one of the terms anywhere: never fewer than match. */
function holdsOneOf(terms: readonly string[]): { where: string; params: Params } {
  const needles = [...new Set(terms.map((term) => searchText([term])).filter((term) => term !== ""))];
  const params: Record<string, string[]> = {};
  const searches: string[] = [];
  for (let from = 0; from < needles.length; from += NEEDLES) {
    params[`terms${from}`] = needles.slice(from, from + NEEDLES);
    searches.push(`multiSearchAny(search_text, {terms${from}:Array(String)})`);
  }
  return { where: searches.length === 0 ? "0" : `(${searches.join(" OR ")})`, params };
}

/**
 * One copy a post, the leading one of those that the workspace may see, newest seen first. The keys are found on
 * the narrow columns; the states are read for the page alone.
 */
export async function readVisible(
  database: Database,
  asked: { workspaceUid: string; since: number; terms: readonly string[] | null; limit: number },
): Promise<StoredPost[]> {
  const scopes = visibleScopes(asked.workspaceUid);
  const search = asked.terms === null ? { where: "1", params: {} } : holdsOneOf(asked.terms);
  const keys = await database.query({
    sql: `SELECT source, id
FROM nghe_store.posts FINAL
WHERE NOT deleted AND hasAny(scopes, {scopes:Array(String)})
  AND seen_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
  AND ${search.where}
ORDER BY seen_at DESC, h, source, id
LIMIT {limit:UInt32}`,
    params: { ...search.params, scopes, since: Math.max(0, asked.since), limit: asked.limit },
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
