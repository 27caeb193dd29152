import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Reconciler, Stray } from "../store.ts";
import { insertByMonth } from "../write-path/insert-by-month.ts";
import { liveRows } from "../write-path/live-rows.ts";
import { lookUp } from "../write-path/look-up.ts";
import { buriedRow, monthOf } from "../write-path/mention-rows.ts";
import { type PostState, placedKey } from "../write-path/state.ts";
import { buriedVersion } from "../write-path/version.ts";

const MOST_AT_ONCE = 10_000;

const Found: z.ZodType<Stray> = z.object({
  workspaceUid: z.string(),
  workspace: z.string(),
  brandUid: z.string(),
  brand: z.string(),
  source: z.string(),
  id: z.string(),
  publishedAt: z.int(),
  version: z.string(),
});

/**
 * Looks for live rows that no state accounts for, and buries them. Every row of a post is rewritten at each version
 * of its state, so that a live row below its post's version is one too many; one above is still being written.
 */
export function createReconciler(database: Database): Reconciler {
  return {
    async findStrays(since) {
      const suspects = await findSuspects(database, since);
      return await keepStrays(database, suspects);
    },
    async bury(strays) {
      const still = await keepStrays(database, strays);
      const rows = still.map((stray) => {
        const post = { source: stray.source, id: stray.id, storedAt: null, changedAt: stray.publishedAt };
        const cells = buriedRow(post, stray, stray.publishedAt, buriedVersion(BigInt(stray.version)));
        return { month: monthOf(stray.publishedAt), cells };
      });
      await insertByMonth(database, rows);
      return rows.length;
    },
  };
}

async function findSuspects(database: Database, since: number): Promise<Stray[]> {
  return await database.query({
    sql: `SELECT m.workspace_uid AS workspaceUid, m.workspace AS workspace, m.brand_uid AS brandUid, m.brand AS brand,
        m.source AS source, m.id AS id, toUnixTimestamp64Milli(m.published_at) AS publishedAt,
        toString(m.version) AS version
      FROM (
        SELECT workspace_uid, workspace, brand_uid, brand, source, id, published_at, version
        FROM nghe_store.mentions FINAL WHERE updated_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
          AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
          AND brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)
      ) AS m
      INNER JOIN (
        SELECT source, id, max(version) AS version FROM nghe_store.posts
        WHERE changed_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC') GROUP BY source, id
      ) AS p ON m.source = p.source AND m.id = p.id
      WHERE m.version < p.version
      LIMIT {limit:UInt32}`,
    params: { since, limit: MOST_AT_ONCE },
    row: Found,
    timeoutMs: undefined,
  });
}

/** Those that the posts' states, asked now, do not account for. */
async function keepStrays(database: Database, suspects: readonly Stray[]): Promise<Stray[]> {
  if (suspects.length === 0) return [];
  const states = await lookUp(database, suspects);
  return suspects.filter((suspect) => {
    const state = states.get(postKey(suspect.source, suspect.id));
    return state !== undefined && isStray(suspect, state);
  });
}

function isStray(row: Stray, state: PostState): boolean {
  const version = BigInt(row.version);
  if (version > state.version) return false;
  if (version < state.version) return true;
  if (row.publishedAt !== state.publishedAt) return true;
  return !liveRows(state).some((live) => placedKey(live.row) === placedKey(row));
}
