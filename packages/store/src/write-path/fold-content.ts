import { type ContentMessage, type MentionRow, type PostMetrics, PUBLIC_SCOPE, workspaceScope } from "@nghe/contracts";
import type { Folded, Outcome } from "./folded.ts";
import { compareOrders, type Order, type PostState } from "./state.ts";

/** Content and its complete set of rows, of one scope: the highest order wins, on a tie the first. */
export function foldContent(state: PostState, message: ContentMessage): Folded {
  const { scope } = message;
  if (state.retracted.includes(scope)) return { next: state, outcome: "deleted", matched: false };
  const order: Order = {
    revision: message.revision,
    observedAt: message.observedAt,
    registryOffset: message.registryOffset,
  };
  const held = state.copies[scope];
  const rows = visibleRows(scope, message.rows);
  const counted = withCounts(state, scope, message.observedAt, message.metrics);
  const matched = rows.length > 0;
  if (held !== undefined && compareOrders(order, held.order) <= 0) return { next: counted, outcome: "known", matched };
  return {
    next: {
      ...counted,
      seenAt: Math.max(state.seenAt, message.post.seenAt),
      copies: { ...state.copies, [scope]: { order, content: message.post, rows } },
    },
    outcome: outcomeOf(held?.order, order),
    matched,
  };
}

function outcomeOf(before: undefined | Order, order: Order): Outcome {
  if (before === undefined) return "new";
  return order.revision > before.revision ? "edited" : "known";
}

/** A workspace's own copy gives rows to that workspace alone, whoever wrote the message. */
export function visibleRows(scope: string, rows: readonly MentionRow[]): readonly MentionRow[] {
  if (scope === PUBLIC_SCOPE) return rows;
  return rows.filter((row) => workspaceScope(row.workspaceUid) === scope);
}

/** The latest counts of a scope; on a tie the first. Counts that are all unknown say nothing. */
export function withCounts(state: PostState, scope: string, observedAt: number, metrics: PostMetrics): PostState {
  const { likes, shares, comments, views } = metrics;
  if (likes === null && shares === null && comments === null && views === null) return state;
  const held = state.counts[scope];
  if (held !== undefined && held.observedAt >= observedAt) return state;
  return { ...state, counts: { ...state.counts, [scope]: { observedAt, metrics } } };
}
