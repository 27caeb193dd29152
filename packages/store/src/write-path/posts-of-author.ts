import { z } from "zod";
import type { Database } from "../database.ts";
import type { AuthorOf } from "./erased-authors.ts";

const Found = z.object({ source: z.string(), id: z.string() });
const Author = z.object({ source: z.string(), authorId: z.string() });

/** Stored posts of an author that are not deleted yet, by id; `after` continues. A post found twice is harmless. */
export async function postsOfAuthor(
  database: Database,
  author: AuthorOf,
  page: { after: string | null; limit: number },
): Promise<{ source: string; id: string }[]> {
  return await database.query({
    sql: `SELECT source, id FROM nghe_store.posts FINAL
      WHERE source = {source:String} AND has(author_ids, {author:String}) AND NOT deleted AND id > {after:String}
      ORDER BY id LIMIT {limit:UInt32}`,
    params: { source: author.source, author: author.authorId, after: page.after ?? "", limit: page.limit },
    row: Found,
    timeoutMs: undefined,
  });
}

/** Authors whose deletion the log took since `since`, ms: posts of theirs may have been on their way then. */
export async function recentlyErased(database: Database, since: number): Promise<AuthorOf[]> {
  return await database.query({
    sql: `SELECT DISTINCT source, author_id AS authorId FROM nghe_store.author_tombstones
      WHERE at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')`,
    params: { since },
    row: Author,
    timeoutMs: undefined,
  });
}
