import type { AuthorDeletedMessage } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Place } from "./fold.ts";
import { moment, type Row } from "./rows.ts";

export const AUTHOR_TOMBSTONES = "nghe_store.author_tombstones";
export const AUTHOR_TOMBSTONE_COLUMNS = ["source", "author_id", "version", "at"] as const;

export type AuthorOf = { source: string; authorId: string };

export function authorTombstone({ source, authorId }: AuthorDeletedMessage, { version, at }: Place): Row {
  return [source, authorId, version.toString(), moment(at)];
}

/** Names an author; a source holds no colon. */
export function authorKey({ source, authorId }: AuthorOf): string {
  return `${source}:${authorId}`;
}

const Count = z.object({ n: z.int() });
const Author = z.object({ source: z.string(), authorId: z.string() });

/** Which of these authors are to stay away. Asked anew for every batch: another process may have learned of one. */
export async function lookUpErased(database: Database, authors: readonly AuthorOf[]): Promise<Set<string>> {
  if (authors.length === 0) return new Set();
  const [total] = await database.query({
    sql: "SELECT count() AS n FROM nghe_store.author_tombstones",
    params: {},
    row: Count,
    timeoutMs: undefined,
  });
  if (total === undefined || total.n === 0) return new Set();
  const rows = await database.query({
    sql: `SELECT DISTINCT source, author_id AS authorId FROM nghe_store.author_tombstones
      WHERE author_id IN {authors:Array(String)}`,
    params: { authors: [...new Set(authors.map(({ authorId }) => authorId))] },
    row: Author,
    timeoutMs: undefined,
  });
  return new Set(rows.map(authorKey));
}
