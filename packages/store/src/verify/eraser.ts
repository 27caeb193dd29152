import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import { removeFromAlerts } from "../ledger/forget-in-alerts.ts";
import type { Eraser, Remains } from "../store.ts";
import { postHash } from "../write-path/post-hash.ts";

const Count = z.object({ posts: z.int(), mentions: z.int(), alerts: z.int() });
const Key = z.object({ source: z.string(), id: z.string() });
const Deleted = z.object({ key: z.string() });
const PATIENT_MS = 300_000;

/** What the tables hold of a post or a person, and its removal from the disk. Counts see superseded rows too. */
export function createEraser(database: Database): Eraser {
  async function count(sql: string, params: Record<string, string>): Promise<Remains> {
    const [found] = await database.query({ sql, params, row: Count, timeoutMs: PATIENT_MS });
    return found ?? { posts: 0, mentions: 0, alerts: 0 };
  }

  return {
    ofPost: ({ source, id }) =>
      count(
        `SELECT
          (SELECT count() FROM nghe_store.posts WHERE h = {h:UInt64} AND source = {source:String} AND id = {id:String}
            AND notEmpty(scopes)) AS posts,
          (SELECT count() FROM nghe_store.mentions WHERE source = {source:String} AND id = {id:String}
            AND is_deleted = 0) AS mentions,
          (SELECT count() FROM nghe_store.alerts WHERE arrayExists(
            post -> JSONExtractString(post, 'source') = {source:String} AND JSONExtractString(post, 'id') = {id:String},
            JSONExtractArrayRaw(body, 'posts'))) AS alerts`,
        { h: postHash(source, id), source, id },
      ),
    ofAuthor: ({ source, authorId }) =>
      count(
        `SELECT
          (SELECT count() FROM nghe_store.posts WHERE source = {source:String}
            AND has(author_ids, {author:String})) AS posts,
          (SELECT count() FROM nghe_store.mentions WHERE source = {source:String} AND author_id = {author:String}
            AND is_deleted = 0) AS mentions,
          0 AS alerts`,
        { source, author: authorId },
      ),
    postsOf: ({ source, authorId }) =>
      database.query({
        sql: `SELECT DISTINCT source, id FROM nghe_store.posts
          WHERE source = {source:String} AND has(author_ids, {author:String}) ORDER BY id`,
        params: { source, author: authorId },
        row: Key,
        timeoutMs: PATIENT_MS,
      }),
    removeSuperseded: (posts) => removeSuperseded(database, posts),
  };
}

/** Only posts whose newest state is a deletion lose anything, and they keep that state. Alerts lose their texts. */
async function removeSuperseded(database: Database, posts: readonly { source: string; id: string }[]): Promise<void> {
  if (posts.length === 0) return;
  const params = {
    hashes: posts.map(({ source, id }) => postHash(source, id)),
    keys: posts.map(({ source, id }) => postKey(source, id)),
  };
  const deleted = `SELECT concat(source, ':', id) AS key FROM nghe_store.posts WHERE h IN {hashes:Array(UInt64)}
    GROUP BY source, id HAVING argMax(deleted, version)`;
  const found = await database.query({ sql: deleted, params, row: Deleted, timeoutMs: PATIENT_MS });
  const keys = found.map(({ key }) => key).filter((key) => params.keys.includes(key));
  await removeFromAlerts(database, keys);
  await database.execute(
    `ALTER TABLE nghe_store.mentions DELETE WHERE is_deleted = 0
  AND concat(source, ':', id) IN {keys:Array(String)} AND concat(source, ':', id) IN (${deleted})
SETTINGS mutations_sync = 2`,
    params,
  );
  await database.execute(
    `ALTER TABLE nghe_store.posts DELETE WHERE NOT deleted AND h IN {hashes:Array(UInt64)}
  AND concat(source, ':', id) IN {keys:Array(String)} AND concat(source, ':', id) IN (${deleted})
SETTINGS mutations_sync = 2`,
    params,
  );
}
