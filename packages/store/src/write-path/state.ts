import type { CorrectionMask, MentionRow, PostContent, PostMetrics } from "@nghe/contracts";

/** Orders the states of one scope's content: the highest wins, on a tie the first in the log. */
export type Order = { revision: number; observedAt: number; registryOffset: number };

/** The content of one scope and its complete set of rows. Content is null once it was forgotten; its order stays. */
export type Copy = { order: Order; content: PostContent | null; rows: readonly MentionRow[] };

/** The rows a comment has through its thread, as of one version of the root (39 digits). */
export type Thread = { rootVersion: string; rows: readonly MentionRow[] };

export type Counts = { observedAt: number; metrics: PostMetrics };

export type CorrectedField = keyof CorrectionMask;
/** What a person said of one field; a `value` of null takes it back. */
export type Said<F extends CorrectedField = CorrectedField> = {
  id: string;
  value: NonNullable<CorrectionMask[F]> | null;
};
export type Corrections = { readonly [F in CorrectedField]?: Said<F> };

/** A (workspace, brand) that was live once. The slug is part of a row's key, so it is part of this identity. */
export type Placed = { workspaceUid: string; workspace: string; brandUid: string; brand: string };

/** The fold of a post's messages, as a value. Keys: `copies`, `threads` and `counts` by scope, `corrections` by `rowKey`. */
export type PostState = {
  readonly source: string;
  readonly id: string;
  /** Of the last message that changed this state; 0 for a post without one. */
  readonly version: bigint;
  /** When the log took that message, ms. */
  readonly changedAt: number;
  readonly copies: Readonly<Record<string, Copy>>;
  readonly threads: Readonly<Record<string, Thread>>;
  readonly counts: Readonly<Record<string, Counts>>;
  readonly corrections: Readonly<Record<string, Corrections>>;
  /** Scopes whose copy was taken back: absorbing, as `deleted` is for the whole post. */
  readonly retracted: readonly string[];
  readonly deleted: boolean;
  /** Frozen when the post first had a live row, ms; null before. */
  readonly publishedAt: number | null;
  /** When the log took the message that did so, ms. */
  readonly storedAt: number | null;
  readonly seenAt: number;
  readonly ever: readonly Placed[];
};

/** A post of which nothing is known. */
export function emptyState(source: string, id: string): PostState {
  return {
    source,
    id,
    version: 0n,
    changedAt: 0,
    copies: {},
    threads: {},
    counts: {},
    corrections: {},
    retracted: [],
    deleted: false,
    publishedAt: null,
    storedAt: null,
    seenAt: 0,
    ever: [],
  };
}

/** Names a (workspace, brand) within a post. No uid holds a slash. */
export function rowKey(row: { workspaceUid: string; brandUid: string }): string {
  return `${row.workspaceUid}/${row.brandUid}`;
}

export function placedKey(row: { workspaceUid: string; brandUid: string; brand: string }): string {
  return `${row.workspaceUid}/${row.brandUid}/${row.brand}`;
}

/** Positive where `a` is the higher order. */
export function compareOrders(a: Order, b: Order): number {
  return a.revision - b.revision || a.observedAt - b.observedAt || a.registryOffset - b.registryOffset;
}

/** A post that was deleted: nothing of it but its key, when it was placed and where. */
export function erased(state: PostState): PostState {
  return { ...state, copies: {}, threads: {}, counts: {}, corrections: {}, retracted: [], deleted: true };
}
