import { postKey } from "@nghe/contracts";
import type { Database } from "../database.ts";
import type { Difference, LogFacts, Part, PartCheck, PartitionCheck, Positioned } from "../store.ts";
import { authorKey } from "../write-path/erased-authors.ts";
import { messagesByPost } from "../write-path/fold-batch.ts";
import { recentlyErased } from "../write-path/posts-of-author.ts";
import type { PostState } from "../write-path/state.ts";
import { withoutDead } from "../write-path/without-dead.ts";
import { judgeRows } from "./judge-rows.ts";
import { judgeState, type PostCase } from "./judge-state.ts";
import { readRows, readStates, type SeenRow } from "./read-stored.ts";
import { isForgotten } from "./refold.ts";

/** A post that was compared: what should be stored of it, and what was found of it. */
export type Judged = {
  post: PostCase;
  truth: PostState;
  rows: readonly SeenRow[];
  differences: readonly Difference[];
};
export type JudgedPart = { check: PartCheck; judged: Judged[] };

/** Compares the posts of a part one by one. Those with messages that were not committed are counted and passed over. */
export async function judgePart(
  { database, epoch }: { database: Database; epoch: number },
  part: Part,
  messages: readonly Positioned[],
  facts: LogFacts,
): Promise<JudgedPart> {
  const states = await readStates(database, part);
  const rows = await readRows(database, part);
  const erased = new Set((await recentlyErased(database, 0)).map(authorKey));
  const isErased = (source: string, authorId: string): boolean => erased.has(authorKey({ source, authorId }));
  const pending = pendingKeys(messages, facts);
  const check: PartCheck = { partitions: new Map(), differences: [], healed: 0 };
  const partitions = new Map<number, PartitionCheck>();
  const judged: Judged[] = [];
  for (const [key, post] of casesOf(messages, states, epoch, facts)) {
    const count = countOf(partitions, post.partition);
    count.posts += 1;
    if (pending.has(key)) {
      count.pending += 1;
      continue;
    }
    const one = judge(post, rows.get(key) ?? [], facts, isErased, count);
    if (one !== undefined) judged.push(one);
  }
  const differences = judged.flatMap((one) => one.differences);
  return { check: { ...check, partitions, differences }, judged };
}

function judge(
  post: PostCase,
  rows: readonly SeenRow[],
  facts: LogFacts,
  isErased: (source: string, authorId: string) => boolean,
  count: PartitionCheck,
): undefined | Judged {
  const { truth, found } = judgeState(post, facts, isErased);
  if (truth === undefined) return undefined;
  const shown = post.stored === undefined ? undefined : withoutDead(post.stored, facts.isDead);
  const ofRows = shown === undefined ? { found: [], outdated: 0 } : judgeRows(shown, rows, facts);
  const { source, id, partition } = post;
  const differences = [...(found === undefined ? [] : [found]), ...ofRows.found].map((one) => ({
    ...{ partition, source, id },
    ...one,
  }));
  count.rows += rows.length;
  count.deleted += truth.deleted ? 1 : 0;
  count.partial += facts.isWhole(partition) ? 0 : 1;
  count.forgotten += isForgotten(truth) ? 1 : 0;
  count.outdatedRows += ofRows.outdated;
  count.differences += differences.length;
  return { post, truth, rows, differences };
}

/** Every post that the log or the tables know. */
function casesOf(
  messages: readonly Positioned[],
  states: ReadonlyMap<string, PostState>,
  epoch: number,
  facts: LogFacts,
): Map<string, PostCase> {
  const byPost = messagesByPost(messages, epoch);
  const cases = new Map<string, PostCase>();
  for (const [key, items] of byPost) {
    const [first] = items;
    if (first === undefined) continue;
    const { source, id } = first.message;
    cases.set(key, { source, id, partition: facts.partitionOf(key), messages: items, stored: states.get(key) });
  }
  for (const [key, stored] of states) {
    if (cases.has(key)) continue;
    const { source, id } = stored;
    cases.set(key, { source, id, partition: facts.partitionOf(key), messages: [], stored });
  }
  return cases;
}

function pendingKeys(messages: readonly Positioned[], facts: LogFacts): Set<string> {
  const keys = new Set<string>();
  for (const { message, partition, offset } of messages) {
    if (message.type !== "author-deleted" && facts.isPending(partition, offset)) {
      keys.add(postKey(message.source, message.id));
    }
  }
  return keys;
}

function countOf(partitions: Map<number, PartitionCheck>, partition: number): PartitionCheck {
  const held = partitions.get(partition);
  if (held !== undefined) return held;
  const fresh: PartitionCheck = {
    ...{ posts: 0, rows: 0, deleted: 0, pending: 0, partial: 0 },
    ...{ forgotten: 0, outdatedRows: 0, differences: 0 },
  };
  partitions.set(partition, fresh);
  return fresh;
}
