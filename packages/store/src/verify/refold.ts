import { isDeepStrictEqual } from "node:util";
import { withoutContent } from "../ledger/rewrite-posts.ts";
import { foldMessage } from "../write-path/fold.ts";
import type { MessageAt } from "../write-path/fold-batch.ts";
import { emptyState, erased, type PostState } from "../write-path/state.ts";
import { encodeState } from "../write-path/state-codec.ts";

const nobody = (): boolean => false;

/** What the messages make of `from`, whatever its version. The same value where they change nothing. */
export function refold(from: PostState, messages: readonly MessageAt[]): PostState {
  let state = from;
  let { version, changedAt } = from;
  for (const { message, place } of messages) {
    const next = foldMessage(state, message, place, nobody).state;
    if (next === state) continue;
    state = next;
    if (place.version > version) ({ version, at: changedAt } = place);
  }
  return state === from ? from : { ...state, version, changedAt };
}

/** The state of a post by all its messages; undefined where they made nothing of it. */
export function foldAll(source: string, id: string, messages: readonly MessageAt[]): undefined | PostState {
  const empty = emptyState(source, id);
  const folded = refold(empty, messages);
  return folded === empty ? undefined : folded;
}

/** A state as the stored one may be after retention: content that is gone there is taken away here. */
export function forgottenLike(state: PostState, stored: undefined | PostState): PostState {
  if (stored === undefined) return state;
  return Object.entries(stored.copies).reduce(
    (kept, [scope, { content }]) =>
      content === null && kept.copies[scope]?.content ? withoutContent(kept, scope) : kept,
    state,
  );
}

export function isForgotten(state: PostState): boolean {
  return Object.values(state.copies).some(({ content }) => content === null);
}

/** A state of an author who is to stay away, as the write path leaves it. */
export function withoutErased(state: PostState, isErased: (authorId: string) => boolean): PostState {
  if (state.deleted) return state;
  const authors = Object.values(state.copies).flatMap(({ content }) => content?.author?.id ?? []);
  return authors.some(isErased) ? erased(state) : state;
}

/** Whether two states are one: two deletions always are, since nothing is left that could differ for anyone. */
export function sameState(a: PostState, b: PostState): boolean {
  if (a.deleted && b.deleted) return true;
  return a.version === b.version && isDeepStrictEqual(asStored(a), asStored(b));
}

function asStored(state: PostState): unknown {
  return JSON.parse(encodeState(state));
}
