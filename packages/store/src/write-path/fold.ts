import type { AuthorDeletedMessage, MentionMessage } from "@nghe/contracts";
import { foldContent } from "./fold-content.ts";
import { foldCorrection, foldDelete, foldMetrics, foldReconsider } from "./fold-others.ts";
import type { Folded, Outcome } from "./folded.ts";
import { liveRows } from "./live-rows.ts";
import { erased, type PostState, placedKey } from "./state.ts";

/** A message of one post: all but the deletion of an author, which names none. */
export type MessageOfPost = Exclude<MentionMessage, AuthorDeletedMessage>;

/** Where in the log a message is, as a version, and when the log took it, ms. */
export type Place = { version: bigint; at: number };

/** What one message did. `state` is the very same value where it changed nothing. */
export type Step = { state: PostState; outcome: Outcome; matched: boolean };

/**
 * Applies one message to a post's state. Messages are given in log order, each above the state's version. Every part
 * is a join, so that a message given again changes nothing; a deleted post stays deleted.
 * `isErased` says which authors are to stay away: their content deletes the post.
 */
export function foldMessage(
  state: PostState,
  message: MessageOfPost,
  place: Place,
  isErased: (source: string, authorId: string) => boolean,
): Step {
  if (state.deleted) return { state, outcome: "deleted", matched: false };
  const { next, outcome, matched } = foldByType(state, message, isErased);
  if (next === state) return { state, outcome, matched };
  return { state: settle({ ...next, version: place.version, changedAt: place.at }, place.at), outcome, matched };
}

function foldByType(
  state: PostState,
  message: MessageOfPost,
  isErased: (source: string, authorId: string) => boolean,
): Folded {
  switch (message.type) {
    case "content": {
      const authorId = message.post.author?.id ?? null;
      if (authorId !== null && isErased(message.source, authorId))
        return { next: erased(state), outcome: "deleted", matched: false };
      return foldContent(state, message);
    }
    case "metrics":
      return foldMetrics(state, message);
    case "correction":
      return foldCorrection(state, message);
    case "reconsider":
      return foldReconsider(state, message);
    case "delete":
      return foldDelete(state, message);
  }
}

/** Freezes the time of a post that is live for the first time, and remembers every place it was ever live at. */
function settle(state: PostState, at: number): PostState {
  const seenAt = state.seenAt === 0 ? at : state.seenAt;
  const live = liveRows(state);
  const first = live[0];
  if (first === undefined) return { ...state, seenAt };
  const known = new Set(state.ever.map(placedKey));
  const fresh = live.filter(({ row }) => !known.has(placedKey(row)));
  const ever = fresh.map(({ row: { workspaceUid, workspace, brandUid, brand } }) => ({
    workspaceUid,
    workspace,
    brandUid,
    brand,
  }));
  return {
    ...state,
    seenAt,
    publishedAt: state.publishedAt ?? Math.min(first.content.createdAt, first.content.seenAt),
    storedAt: state.storedAt ?? at,
    ever: ever.length === 0 ? state.ever : [...state.ever, ...ever],
  };
}
