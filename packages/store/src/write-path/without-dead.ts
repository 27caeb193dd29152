import { workspaceScope } from "@nghe/contracts";
import type { PostState } from "./state.ts";

type Owned = { workspaceUid: string; brandUid: string };

/**
 * A state without anything of deleted workspaces and brands. Their uids are never used again, so that dropping them
 * is no change that anyone could see; the same state where there is nothing to drop.
 */
export function withoutDead(state: PostState, isDead: (uid: string) => boolean): PostState {
  if (!holdsDead(state, isDead)) return state;
  const isGone = (owned: Owned): boolean => isDead(owned.workspaceUid) || isDead(owned.brandUid);
  const keepScope = (scope: string): boolean => !isDeadScope(scope, isDead);
  const copies = pick(state.copies, keepScope, (copy) => ({ ...copy, rows: copy.rows.filter((row) => !isGone(row)) }));
  const threads = pick(state.threads, keepScope, (thread) => ({
    ...thread,
    rows: thread.rows.filter((row) => !isGone(row)),
  }));
  return {
    ...state,
    copies,
    threads,
    counts: pick(state.counts, keepScope, (counts) => counts),
    corrections: pick(
      state.corrections,
      (key) => !key.split("/").some(isDead),
      (said) => said,
    ),
    ever: state.ever.filter((placed) => !isGone(placed)),
  };
}

function holdsDead(state: PostState, isDead: (uid: string) => boolean): boolean {
  const gone = (owned: Owned): boolean => isDead(owned.workspaceUid) || isDead(owned.brandUid);
  return (
    state.ever.some(gone) ||
    Object.entries(state.copies).some(([scope, copy]) => isDeadScope(scope, isDead) || copy.rows.some(gone)) ||
    Object.entries(state.threads).some(([scope, thread]) => isDeadScope(scope, isDead) || thread.rows.some(gone)) ||
    Object.keys(state.counts).some((scope) => isDeadScope(scope, isDead)) ||
    Object.keys(state.corrections).some((key) => key.split("/").some(isDead))
  );
}

function isDeadScope(scope: string, isDead: (uid: string) => boolean): boolean {
  const prefix = workspaceScope("");
  return scope.startsWith(prefix) && isDead(scope.slice(prefix.length));
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  keep: (key: string) => boolean,
  change: (value: T) => T,
): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const [key, value] of Object.entries(record)) if (keep(key)) kept[key] = change(value);
  return kept;
}
