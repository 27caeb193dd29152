import type { Cause } from "@nghe/contracts";
import { postKey } from "@nghe/contracts";
import type { Positioned } from "../store.ts";
import { foldMessage, type MessageOfPost, type Place } from "./fold.ts";
import { receiptRow } from "./receipt-rows.ts";
import type { Row } from "./rows.ts";
import { emptyState, type PostState } from "./state.ts";
import { versionOf } from "./version.ts";

export type MessageAt = { message: MessageOfPost; place: Place };

/** One post of a batch: what its messages made of it, and why it is announced. */
export type FoldedPost = {
  after: PostState;
  changed: boolean;
  /** By cause, when the log took the last message of it, ms. */
  causes: Map<Cause, number>;
};

export type FoldedBatch = { posts: FoldedPost[]; receipts: Row[] };

/** The messages of each post in log order: by partition and offset, whatever order the batch has. */
export function messagesByPost(batch: readonly Positioned[], epoch: number): Map<string, MessageAt[]> {
  const byPost = new Map<string, MessageAt[]>();
  const inOrder = [...batch].sort((a, b) => a.partition - b.partition || a.offset - b.offset);
  for (const { message, offset, at } of inOrder) {
    if (message.type === "author-deleted") continue;
    const key = postKey(message.source, message.id);
    const item = { message, place: { version: versionOf(epoch, offset), at } };
    const held = byPost.get(key);
    if (held === undefined) byPost.set(key, [item]);
    else held.push(item);
  }
  return byPost;
}

/** Folds each post's messages over its stored state. What that state has already is passed over, but announced. */
export function foldBatch(
  byPost: ReadonlyMap<string, readonly MessageAt[]>,
  stored: ReadonlyMap<string, PostState>,
  isErased: (source: string, authorId: string) => boolean,
): FoldedBatch {
  const posts: FoldedPost[] = [];
  const receipts: Row[] = [];
  for (const [key, messages] of byPost) {
    const before = stored.get(key);
    posts.push(foldPost(before, messages, isErased, receipts));
  }
  return { posts, receipts };
}

function foldPost(
  before: undefined | PostState,
  messages: readonly MessageAt[],
  isErased: (source: string, authorId: string) => boolean,
  receipts: Row[],
): FoldedPost {
  const causes = new Map<Cause, number>();
  let after = before;
  let changed = false;
  for (const { message, place } of messages) {
    after ??= emptyState(message.source, message.id);
    causes.set(message.cause, Math.max(place.at, causes.get(message.cause) ?? 0));
    if (place.version <= (before?.version ?? -1n)) continue;
    const step = foldMessage(after, message, place, isErased);
    if (message.receipt !== null) receipts.push(receiptRow(message.receipt, step, place));
    changed ||= step.state !== after;
    after = step.state;
  }
  if (after === undefined) throw new RangeError("A post of a batch has no message");
  return { after, changed, causes };
}
