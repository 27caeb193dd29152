import type { Database } from "../database.ts";
import type { PostShelf } from "../store.ts";
import { readVisible } from "./visible-posts.ts";

/** The stored posts, for previews and backfills. Throws `DatabaseError`, and `BadCursor` for a place it never gave. */
export function createPostShelf({ database }: { database: Database }): PostShelf {
  return {
    visible: (workspaceUid, since, terms, limit, pieces = []) =>
      readVisible(database, { workspaceUid, since, terms, pieces, limit }),
  };
}
