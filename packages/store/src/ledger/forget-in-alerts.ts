import { Alert, postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import { saveAlerts } from "./save-alerts.ts";

const Key = z.object({ source: z.string(), id: z.string() });
const Body = z.object({ body: z.string() });

/** The posts that an alert gives to read, as its row holds them, and the keys of these. */
const POSTS_TO_READ = "JSONExtract(body, 'posts', 'Array(Tuple(source String, id String))')";
const KEYS_TO_READ = `arrayMap(post -> concat(tupleElement(post, 1), ':', tupleElement(post, 2)), ${POSTS_TO_READ})`;

/** Writes the alerts that show a deleted post again without it, under their own revision: of two the later row holds. */
export async function forgetInAlerts(database: Database): Promise<void> {
  const deleted = await database.query({
    sql: `SELECT DISTINCT source, id FROM nghe_store.posts
WHERE deleted AND (source, id) IN (
  SELECT tupleElement(post, 1), tupleElement(post, 2)
  FROM (SELECT arrayJoin(${POSTS_TO_READ}) AS post FROM nghe_store.alerts FINAL)
)`,
    params: {},
    row: Key,
    timeoutMs: undefined,
  });
  if (deleted.length === 0) return;
  const keys = new Set(deleted.map(({ source, id }) => postKey(source, id)));
  const rows = await database.query({
    sql: `SELECT body FROM nghe_store.alerts FINAL
WHERE hasAny(${KEYS_TO_READ}, {keys:Array(String)})`,
    params: { keys: [...keys] },
    row: Body,
    timeoutMs: undefined,
  });
  const alerts = rows.map(({ body }) => Alert.parse(JSON.parse(body)));
  const shown = ({ source, id }: Alert["posts"][number]) => !keys.has(postKey(source, id));
  await saveAlerts(
    database,
    alerts.map((alert) => ({ ...alert, posts: alert.posts.filter(shown) })),
  );
}

/** Removes from the disk the rows of alerts that show these posts, all of them deleted: later rows do without. */
export async function removeFromAlerts(database: Database, deleted: readonly string[]): Promise<void> {
  await forgetInAlerts(database);
  await database.execute(
    `ALTER TABLE nghe_store.alerts DELETE WHERE hasAny(${KEYS_TO_READ}, {keys:Array(String)})
SETTINGS mutations_sync = 2`,
    { keys: [...deleted] },
  );
}
