import { z } from "zod";
import type { Database } from "../database.ts";
import { postHash } from "../write-path/post-hash.ts";
import type { CountedMention, Previews } from "./previews.ts";
import { sift } from "./sift.ts";

const Mention = z.object({
  source: z.string(),
  id: z.string(),
  counted: z.boolean(),
  sentiment: z.union([z.literal(-1), z.literal(0), z.literal(1)]).nullable(),
});

/** Stored posts sifted by queries in the engine. */
export function createPreviews(database: Database): Previews {
  return {
    sift: (asked, wanted) => sift(database, asked, wanted),
    mentionsOf: (brand, posts) => mentionsOf(database, brand, posts),
  };
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
