import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import { postHash } from "./post-hash.ts";
import type { PostState } from "./state.ts";
import { decodeState, type StoredState } from "./state-codec.ts";

const CHUNK = 2_500;

/** A row of `posts` as every look-up selects it. */
export const FoundState: z.ZodType<StoredState> = z.object({
  source: z.string(),
  id: z.string(),
  version: z.string(),
  changedAt: z.int(),
  state: z.string(),
});

/**
 * The stored states of posts, by `source:id`; what was never stored is absent. Reads without FINAL and keeps the
 * highest version here: several times faster, and the same. It must see every acknowledged write.
 */
export async function lookUp(
  database: Database,
  posts: readonly { source: string; id: string }[],
): Promise<Map<string, PostState>> {
  const wanted = new Map(posts.map(({ source, id }) => [postKey(source, id), postHash(source, id)]));
  const hashes = [...wanted.values()];
  const highest = new Map<string, StoredState>();
  for (let from = 0; from < hashes.length; from += CHUNK) {
    const rows = await database.query({
      sql: `SELECT source, id, toString(version) AS version, toUnixTimestamp64Milli(changed_at) AS changedAt, state
        FROM nghe_store.posts WHERE h IN {hashes:Array(UInt64)}`,
      params: { hashes: hashes.slice(from, from + CHUNK) },
      row: FoundState,
      timeoutMs: undefined,
    });
    for (const row of rows) keepHigher(highest, row);
  }
  const states = new Map<string, PostState>();
  for (const [key, row] of highest) if (wanted.has(key)) states.set(key, decodeState(row));
  return states;
}

/** Two rows of one version are one state, unless its content was forgotten since: then the shorter holds. */
export function keepHigher(highest: Map<string, StoredState>, row: StoredState): void {
  const key = postKey(row.source, row.id);
  const held = highest.get(key);
  if (held === undefined) highest.set(key, row);
  else if (held.version === row.version) {
    if (row.state.length < held.state.length) highest.set(key, row);
  } else if (BigInt(row.version) > BigInt(held.version)) highest.set(key, row);
}
