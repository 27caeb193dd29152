import { PUBLIC_SCOPE } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import { z } from "zod";
import type { Database } from "../database.ts";
import { forgetInAlerts } from "./forget-in-alerts.ts";
import { rewritePosts, withoutContent } from "./rewrite-posts.ts";

const DAY = 86_400_000;
/** The longest time in which the log or a connector may bring a post again, days: `mentions` keeps 30, a re-read 30. */
const MAY_COME_AGAIN_DAYS = 60;

const moment = (name: string): string => `fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;

/** Posts that people labelled: what a query is measured on stays measurable when it no longer finds them. */
const LABELLED = "(source, id) IN (SELECT source, id FROM nghe_store.labels FINAL WHERE NOT deleted)";

/**
 * Public content that nobody's queries match and nobody labelled, once it is old enough: blanked, its key, order, time
 * and `ever` kept.
 */
async function blankUnmatched(database: Database, before: number): Promise<void> {
  const old = `NOT deleted AND NOT matched AND has(scopes, 'public') AND seen_at < ${moment("before")}`;
  const where = `${old} AND NOT ${LABELLED}`;
  await rewritePosts(database, { where, params: { before } }, (state) => withoutContent(state, PUBLIC_SCOPE));
  await database.execute(
    `ALTER TABLE nghe_store.posts DELETE
WHERE NOT matched AND has(scopes, 'public') AND seen_at < ${moment("before")}
  AND (h, source, id, version) IN (
    SELECT h, source, id, version FROM nghe_store.posts WHERE NOT matched AND NOT has(scopes, 'public')
  )
SETTINGS mutations_sync = 2`,
    { before },
  );
}

/** Rows of posts that were never placed and have been blank for so long that nothing can bring them again. */
async function removeNeverPlaced(database: Database, before: number): Promise<void> {
  const long = Math.max(0, before - MAY_COME_AGAIN_DAYS * DAY);
  await database.execute(
    `ALTER TABLE nghe_store.posts DELETE
WHERE (h, source, id) IN (
  SELECT h, source, id FROM nghe_store.posts
  WHERE (h, source, id) IN (
    SELECT h, source, id FROM nghe_store.posts
    WHERE NOT placed AND NOT deleted AND empty(scopes) AND changed_at < ${moment("long")}
  )
  GROUP BY h, source, id
  HAVING max(changed_at) < ${moment("long")} AND max(placed) = 0 AND max(deleted) = 0
    AND argMax(notEmpty(scopes), version) = 0
)
SETTINGS mutations_sync = 2`,
    { long },
  );
}

const Retention = z.object({ uid: z.string(), days: z.int().min(1) });

/** Mentions seen before their workspace's retention: all versions of a row at once, so that no older one returns. */
async function removeOutdated(database: Database, now: number): Promise<void> {
  const kept = await database.query({
    sql: "SELECT uid, retention_days AS days FROM nghe_store.workspaces FINAL WHERE isNotNull(retention_days)",
    params: {},
    row: Retention,
    timeoutMs: undefined,
  });
  for (const { uid, days } of kept) {
    const before = Math.max(0, now - days * DAY);
    const outdated = `SELECT brand, brand_uid, published_at, source, id FROM nghe_store.mentions
  WHERE workspace_uid = {uid:String} AND (brand, brand_uid, published_at, source, id) IN (
    SELECT brand, brand_uid, published_at, source, id FROM nghe_store.mentions
    WHERE workspace_uid = {uid:String} AND seen_at < ${moment("before")}
  )
  GROUP BY brand, brand_uid, published_at, source, id
  HAVING max(seen_at) < ${moment("before")}`;
    await database.execute(
      `ALTER TABLE nghe_store.mentions DELETE
WHERE workspace_uid = {uid:String} AND (brand, brand_uid, published_at, source, id) IN (${outdated})
SETTINGS mutations_sync = 2`,
      { uid, before },
    );
    const own = `NOT deleted AND has(scopes, {scope:String}) AND seen_at < ${moment("before")}`;
    const scope = `ws:${uid}`;
    await rewritePosts(database, { where: own, params: { scope, before } }, (state) => withoutContent(state, scope));
  }
}

/**
 * What is kept no longer: the content of unmatched public posts seen before `before` (ms), rows of posts that were
 * never placed and cannot come again, mentions beyond their workspace's retention, and deleted posts in alerts. Safe
 * to call again, and beside the sink: what it writes anew is newer.
 */
export async function forget(database: Database, clock: Clock, before: number): Promise<void> {
  await blankUnmatched(database, Math.max(0, before));
  await removeNeverPlaced(database, before);
  await removeOutdated(database, clock.now());
  await forgetInAlerts(database);
}
