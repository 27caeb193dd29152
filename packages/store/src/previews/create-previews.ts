import { WORDS_VERSION } from "@nghe/query/stored-words";
import { z } from "zod";
import type { Database } from "../database.ts";
import { postHash } from "../write-path/post-hash.ts";
import type { CountedMention, Previews, SiftAsked, Standings } from "./previews.ts";
import { inReach } from "./sifted.ts";
import { readableRows, unreadableRows } from "./sifted-rows.ts";
import { tally } from "./tally.ts";

const Found = z.object({ found: z.int() });
const Reach = z.object({ posts: z.int(), unmatchedSince: z.int().nullable() });
const Mention = z.object({
  source: z.string(),
  id: z.string(),
  counted: z.boolean(),
  sentiment: z.union([z.literal(-1), z.literal(0), z.literal(1)]).nullable(),
});

/** Stored posts sifted by queries in the engine. */
export function createPreviews(database: Database): Previews {
  return {
    tally: async (asked) => tally(database, asked, await isMixed(database)),
    async sample(asked, of, limit) {
      const readable = await readableRows(database, asked, of, { limit, choice: "random" });
      if (!isOpen(of) || !(await isMixed(database))) return readable;
      const all = [...readable, ...(await unreadableRows(database, asked, limit))];
      return all.sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, limit);
    },
    newest: (asked, of, limit) => readableRows(database, asked, of, { limit, choice: "newest" }),
    reach: (asked) => reach(database, asked),
    mentionsOf: (brand, posts) => mentionsOf(database, brand, posts),
  };
}

/** A post whose state must be read stands open. */
const isOpen = (of: readonly Standings[]) => of.some((standings) => standings.includes(1));

/** Whether there are posts whose columns do not say all: written by an older version, or in several copies. */
async function isMixed(database: Database): Promise<boolean> {
  const found = await database.query({
    sql: `SELECT 1 AS found FROM nghe_store.posts
WHERE words_version != ${WORDS_VERSION} AND NOT deleted AND notEmpty(scopes) LIMIT 1`,
    params: {},
    row: Found,
    timeoutMs: undefined,
  });
  return found.length > 0;
}

async function reach(database: Database, asked: Omit<SiftAsked, "queries">) {
  const { where, params } = inReach(asked);
  const [found] = await database.query({
    sql: `SELECT count() AS posts,
  if(countIf(NOT placed) = 0, NULL, toUnixTimestamp64Milli(minIf(seen_at, NOT placed))) AS unmatchedSince
FROM nghe_store.posts FINAL
WHERE ${where}`,
    params,
    row: Reach,
    timeoutMs: asked.timeoutMs,
  });
  return found ?? { posts: 0, unmatchedSince: null };
}

async function mentionsOf(
  database: Database,
  { workspaceUid, brandUid }: { workspaceUid: string; brandUid: string },
  posts: readonly { source: string; id: string }[],
): Promise<CountedMention[]> {
  if (posts.length === 0) return [];
  return database.query({
    sql: `SELECT source, id, counted, sentiment FROM nghe_store.mentions FINAL
WHERE workspace_uid = {workspaceUid:String} AND brand_uid = {brandUid:String} AND via = 'text'
  AND (source, id) IN (
    SELECT source, id FROM nghe_store.posts WHERE h IN {hashes:Array(UInt64)}
  )`,
    params: { workspaceUid, brandUid, hashes: posts.map(({ source, id }) => postHash(source, id)) },
    row: Mention,
    timeoutMs: undefined,
  });
}
