import { postKey } from "@nghe/contracts";
import { z } from "zod";
import { BadCursor } from "../answers/cursor.ts";
import type { Database } from "../database.ts";
import type { StoredPost } from "../store.ts";
import { lookUp } from "../write-path/look-up.ts";
import { storedCopies } from "./stored-copy.ts";

const Key = z.object({ hash: z.string(), source: z.string(), id: z.string() });
type Key = z.infer<typeof Key>;

const Place = z.tuple([z.string().regex(/^\d{1,20}$/), z.string(), z.string()]);

function writePlace({ hash, source, id }: Key): string {
  return Buffer.from(JSON.stringify([hash, source, id])).toString("base64url");
}

function readPlace(after: string): Key {
  try {
    const [hash, source, id] = Place.parse(JSON.parse(Buffer.from(after, "base64url").toString("utf8")));
    return { hash, source, id };
  } catch {
    throw new BadCursor();
  }
}

function readKeys(
  database: Database,
  asked: { registryOffset: number; since: number; after: string | null; limit: number },
): Promise<Key[]> {
  const place = asked.after === null ? null : readPlace(asked.after);
  const beyond =
    place === null ? "" : "AND (h, source, id) > ({afterH:UInt64}, {afterSource:String}, {afterId:String})";
  return database.query({
    sql: `SELECT toString(h) AS hash, source, id
FROM nghe_store.posts FINAL
WHERE NOT deleted AND notEmpty(scopes) AND registry_offset < {registryOffset:UInt64}
  AND seen_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
  ${beyond}
ORDER BY h, source, id
LIMIT {limit:UInt32}`,
    params: {
      registryOffset: asked.registryOffset,
      since: Math.max(0, asked.since),
      limit: asked.limit,
      ...(place === null ? {} : { afterH: place.hash, afterSource: place.source, afterId: place.id }),
    },
    row: Key,
    timeoutMs: undefined,
  });
}

/**
 * The copies enriched below a registry offset, in the order of the posts' keys; `limit` counts posts, each of which
 * may have several. A post that is enriched meanwhile drops out, and none that stays is passed over.
 */
export async function readStale(
  database: Database,
  asked: { registryOffset: number; since: number; after: string | null; limit: number },
): Promise<{ posts: StoredPost[]; next: string | null }> {
  const keys = await readKeys(database, asked);
  const states = await lookUp(database, keys);
  const posts = keys.flatMap(({ source, id }) => {
    const state = states.get(postKey(source, id));
    const copies = state === undefined ? [] : storedCopies(state);
    return copies.filter((copy) => copy.registryOffset < asked.registryOffset);
  });
  const last = keys.at(-1);
  return { posts, next: last !== undefined && keys.length === asked.limit ? writePlace(last) : null };
}
