import { type Alert, postKey } from "@nghe/contracts";
import type { Database } from "../database.ts";
import { storedCopies, visibleScopes } from "../shelf/stored-copy.ts";
import { lookUp } from "../write-path/look-up.ts";

/**
 * The same alerts, their posts to read without those that the workspace may see no more: deleted, erased, taken back
 * or forgotten since. An alert keeps its figures, never a text that has left the tables.
 */
export async function withReadablePosts(database: Database, alerts: readonly Alert[]): Promise<Alert[]> {
  const named = alerts.flatMap(({ posts }) => posts);
  if (named.length === 0) return [...alerts];
  const states = await lookUp(database, named);
  const isReadable = (workspaceUid: string, source: string, id: string): boolean => {
    const state = states.get(postKey(source, id));
    const scopes = visibleScopes(workspaceUid);
    return state !== undefined && storedCopies(state).some(({ scope }) => scopes.includes(scope));
  };
  return alerts.map((alert) => ({
    ...alert,
    posts: alert.posts.filter(({ source, id }) => isReadable(alert.workspaceUid, source, id)),
  }));
}
