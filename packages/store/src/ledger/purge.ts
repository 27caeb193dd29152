import { Failure } from "@nghe/runtime";
import { z } from "zod";
import type { Database } from "../database.ts";
import { withoutDead } from "../write-path/without-dead.ts";
import { rewritePosts } from "./rewrite-posts.ts";

/** Rows of dead uids were still there after they were removed: something writes them. */
export class PurgeIncomplete extends Failure {
  override readonly name: string = "PurgeIncomplete";

  constructor(tables: readonly string[]) {
    super("purge-incomplete", `Rows of deleted workspaces or brands are still in ${tables.join(", ")}`, {
      retriable: true,
    });
  }
}

const OF_WORKSPACE = "workspace_uid IN {uids:Array(String)}";
const OF_BRAND = `${OF_WORKSPACE} OR brand_uid IN {uids:Array(String)}`;

/** Each table that holds rows of a workspace or brand, and which of them. */
const TABLES: readonly (readonly [string, string])[] = [
  ["mentions", OF_BRAND],
  ["alerts", OF_BRAND],
  ["kpis", OF_WORKSPACE],
  ["coverage", OF_WORKSPACE],
  ["campaigns", OF_BRAND],
  ["query_versions", OF_BRAND],
  ["labels", OF_BRAND],
  ["brands", `${OF_WORKSPACE} OR uid IN {uids:Array(String)}`],
  ["workspaces", "uid IN {uids:Array(String)}"],
  ["posts", "hasAny(scopes, {scopes:Array(String)})"],
];

/** Private copies of dead workspaces leave the posts first; what held them is then removed with its old rows. */
async function clearPosts(database: Database, uids: readonly string[], scopes: readonly string[]): Promise<void> {
  const dead = new Set(uids);
  const where = "hasAny(scopes, {scopes:Array(String)})";
  await rewritePosts(database, { where, params: { scopes } }, (state) => withoutDead(state, (uid) => dead.has(uid)));
}

/**
 * Removes every row of dead workspaces and brands, and the private copies of posts that such a workspace brought;
 * resolves when it looked and found none. Throws `PurgeIncomplete` where some came back: call again once the sink
 * has passed them.
 */
export async function purge(database: Database, uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  const params = { uids: [...uids], scopes: uids.map((uid) => `ws:${uid}`) };
  await clearPosts(database, params.uids, params.scopes);
  for (const [table, where] of TABLES) {
    await database.execute(`ALTER TABLE nghe_store.${table} DELETE WHERE ${where} SETTINGS mutations_sync = 2`, params);
  }
  const left: string[] = [];
  for (const [table, where] of TABLES) {
    const [found] = await database.query({
      sql: `SELECT count() AS rows FROM nghe_store.${table} WHERE ${where}`,
      params,
      row: z.object({ rows: z.int() }),
      timeoutMs: undefined,
    });
    if (found?.rows !== 0) left.push(table);
  }
  if (left.length > 0) throw new PurgeIncomplete(left);
}
