import { z } from "zod";
import type { Database } from "../database.ts";

/** When the log took the latest change of a workspace's mentions (ms), deletions included; null where none is. */
export async function readNewest(database: Database, workspaceUid: string): Promise<number | null> {
  const [row] = await database.query({
    sql: `SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(max(updated_at))) AS newest
FROM nghe_store.mentions
WHERE workspace_uid = {workspaceUid:String} AND workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)`,
    params: { workspaceUid },
    row: z.object({ newest: z.int().nullable() }),
    timeoutMs: undefined,
  });
  return row?.newest ?? null;
}
