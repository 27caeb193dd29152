import {
  type MentionRow,
  type PostContent,
  type PostMetrics,
  PUBLIC_SCOPE,
  UNKNOWN_METRICS,
  workspaceScope,
} from "@nghe/contracts";
import { correctedRow } from "./corrected-row.ts";
import { type Copy, compareOrders, type PostState, rowKey } from "./state.ts";

/** A row of a post that people see: corrected, with the content and counts of the copies its workspace may see. */
export type LiveRow = {
  row: MentionRow;
  content: PostContent;
  metrics: PostMetrics;
  registryOffset: number;
  by: "model" | "person";
};

/** The union of the scopes' rows; where two scopes give one (workspace, brand), the higher order's content. */
export function liveRows(state: PostState): LiveRow[] {
  const found = new Map<string, LiveRow>();
  for (const [scope, copy] of leadingFirst(state)) {
    if (copy.content === null) continue;
    for (const row of [...copy.rows, ...(state.threads[scope]?.rows ?? [])]) {
      const key = rowKey(row);
      if (found.has(key)) continue;
      const corrections = state.corrections[key];
      found.set(key, {
        row: corrections === undefined ? row : correctedRow(row, corrections),
        content: copy.content,
        metrics: metricsFor(state, row.workspaceUid),
        registryOffset: copy.order.registryOffset,
        by: corrections?.sentiment?.value ? "person" : "model",
      });
    }
  }
  return [...found.values()];
}

/** The copies by order, highest first; on a tie the public one, then by scope. */
export function leadingFirst(state: PostState): [scope: string, copy: Copy][] {
  const copies = Object.entries(state.copies);
  if (copies.length < 2) return copies;
  return copies.sort(([scopeA, a], [scopeB, b]) => {
    const order = compareOrders(b.order, a.order);
    if (order !== 0) return order;
    if (scopeA === PUBLIC_SCOPE) return -1;
    if (scopeB === PUBLIC_SCOPE) return 1;
    return scopeA < scopeB ? -1 : 1;
  });
}

/** Latest counts among the public ones and the workspace's own: another workspace's never show. */
function metricsFor(state: PostState, workspaceUid: string): PostMetrics {
  const shared = state.counts[PUBLIC_SCOPE];
  const own = state.counts[workspaceScope(workspaceUid)];
  if (own === undefined) return shared?.metrics ?? UNKNOWN_METRICS;
  if (shared === undefined) return own.metrics;
  return own.observedAt > shared.observedAt ? own.metrics : shared.metrics;
}
