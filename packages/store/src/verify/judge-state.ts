import type { Difference, LogFacts } from "../store.ts";
import type { MessageAt } from "../write-path/fold-batch.ts";
import type { PostState } from "../write-path/state.ts";
import { withoutDead } from "../write-path/without-dead.ts";
import { foldAll, forgottenLike, refold, sameState, withoutErased } from "./refold.ts";

/** One post, as the log and the tables have it. */
export type PostCase = {
  source: string;
  id: string;
  partition: number;
  messages: readonly MessageAt[];
  stored: undefined | PostState;
};

type Found = Pick<Difference, "kind" | "detail">;

/** `truth` is what should be stored; undefined where there is nothing to store. */
export type StateVerdict = { truth: undefined | PostState; found: undefined | Found };

/** What should be stored of a post, and how what is stored differs from it. */
export function judgeState(
  post: PostCase,
  facts: Pick<LogFacts, "isDead" | "isWhole">,
  isErased: (source: string, authorId: string) => boolean,
): StateVerdict {
  const { stored, messages } = post;
  const alive = (state: PostState): PostState => withoutDead(state, facts.isDead);
  const permitted = (state: PostState): PostState => withoutErased(state, (author) => isErased(post.source, author));
  const made = facts.isWhole(post.partition) ? wholeTruth(post) : partialTruth(post);
  const truth = made === undefined ? undefined : alive(permitted(made));
  if (stored === undefined) {
    const found = { kind: "missing-post", detail: `${messages.length} messages in the log` } as const;
    return { truth, found: truth === undefined ? undefined : found };
  }
  if (truth === undefined) {
    const unknown = { kind: "unknown-post", detail: "stored, but the log holds no message of it" } as const;
    return { truth: stored, found: messages.length === 0 ? unknown : undefined };
  }
  return { truth, found: compare(stored, truth, alive) };
}

function compare(stored: PostState, truth: PostState, alive: (state: PostState) => PostState): undefined | Found {
  const seen = alive(stored);
  if (sameState(seen, truth)) return undefined;
  if (truth.deleted) return { kind: "not-erased", detail: "the log deletes it; it is stored with content" };
  // What was dropped with a deleted brand may have been the last that changed it.
  if (seen !== stored && sameState({ ...seen, version: truth.version }, truth)) return undefined;
  const versions =
    stored.version === truth.version
      ? `both at ${truth.version}`
      : `stored at ${stored.version}, log at ${truth.version}`;
  return { kind: "wrong-state", detail: `not what the log makes of it (${versions})` };
}

/** All messages are there: they alone say what a post is, but for what retention has removed since. */
function wholeTruth({ source, id, messages, stored }: PostCase): undefined | PostState {
  const folded = foldAll(source, id, messages);
  return folded === undefined ? undefined : forgottenLike(folded, stored);
}

/** Some may have gone: those that are left must change nothing of what is stored. */
function partialTruth({ source, id, messages, stored }: PostCase): undefined | PostState {
  return stored === undefined ? foldAll(source, id, messages) : refold(stored, messages);
}
