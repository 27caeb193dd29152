import type { AuthorDeletedMessage } from "@nghe/contracts";
import type { Database } from "../database.ts";
import type { Applied, Positioned, Touched, WritePath } from "../store.ts";
import {
  AUTHOR_TOMBSTONE_COLUMNS,
  AUTHOR_TOMBSTONES,
  authorKey,
  authorTombstone,
  lookUpErased,
} from "./erased-authors.ts";
import type { Place } from "./fold.ts";
import { type FoldedPost, foldBatch, type MessageAt, messagesByPost } from "./fold-batch.ts";
import { insertByMonth } from "./insert-by-month.ts";
import { LANDED, LANDED_COLUMNS, landedRows } from "./landed-rows.ts";
import { createLocalDates } from "./local-date.ts";
import { lookUp } from "./look-up.ts";
import { mentionRows } from "./mention-rows.ts";
import { POST_COLUMNS, POSTS, postRow } from "./post-rows.ts";
import { postsOfAuthor, recentlyErased } from "./posts-of-author.ts";
import { RECEIPT_COLUMNS, RECEIPTS, receiptRow } from "./receipt-rows.ts";
import type { Row } from "./rows.ts";
import { versionOf } from "./version.ts";
import { withoutDead } from "./without-dead.ts";

export type WritePathOptions = {
  database: Database;
  /** Grows when the log is made anew, so that its offsets may begin again. */
  epoch: number;
  /** ms that never jump, for the timings. */
  monotonic: () => number;
  /** Called between steps by name; a test may end the process there. */
  crashAt?: undefined | ((label: string) => void);
};

/**
 * The one writer of `posts` and `mentions`. A post's state is the fold of its messages in log order, written whole
 * under the log position that made it; nothing is incremented, so that doing it again, late or by halves is harmless.
 */
export function createWritePath({ database, epoch, monotonic, crashAt = carryOn }: WritePathOptions): WritePath {
  const localDate = createLocalDates();

  async function fold(batch: readonly Positioned[]) {
    const authorDeletions = authorDeletionsOf(batch, epoch);
    const byPost = messagesByPost(batch, epoch);
    const [stored, erased] = await Promise.all([
      lookUp(
        database,
        [...byPost.values()].map(([first]) => postOf(first)),
      ),
      lookUpErased(database, authorsOf(byPost)),
    ]);
    const lookedUp = monotonic();
    for (const { message } of authorDeletions) erased.add(authorKey(message));
    const isErased = (source: string, authorId: string): boolean => erased.has(authorKey({ source, authorId }));
    return { ...foldBatch(byPost, stored, isErased), authorDeletions, lookedUp };
  }

  return {
    async apply(batch, isDead) {
      const started = monotonic();
      const { posts, receipts, authorDeletions, lookedUp } = await fold(batch);
      const changed = posts.filter((post) => post.changed).map(({ after }) => withoutDead(after, isDead));
      const mentions = changed.flatMap((state) => mentionRows(state, localDate));
      const postRows = changed.map(postRow);
      const folded = monotonic();

      crashAt("write-path:looked-up");
      await insertTombstones(database, authorDeletions);
      await database.insert(RECEIPTS, RECEIPT_COLUMNS, [...receipts, ...authorReceipts(authorDeletions)]);
      crashAt("write-path:receipts");
      await insertByMonth(database, mentions);
      crashAt("write-path:mentions");
      const mentioned = monotonic();
      await database.insert(POSTS, POST_COLUMNS, postRows);
      crashAt("write-path:posts");
      await database.insert(LANDED, LANDED_COLUMNS, landedRows(batch));
      return {
        touched: posts.flatMap((post) => touchedBy(post, isDead)),
        erasedAuthors: authorDeletions.map(({ message: { source, authorId } }) => ({ source, authorId })),
        posts: posts.length,
        changed: changed.length,
        rows: mentions.length,
        timings: {
          lookUp: lookedUp - started,
          fold: folded - lookedUp,
          mentions: mentioned - folded,
          posts: monotonic() - mentioned,
        },
      } satisfies Applied;
    },
    postsOfAuthor: (author, page) => postsOfAuthor(database, author, page),
    recentlyErased: (since) => recentlyErased(database, since),
  };
}

function carryOn(): void {}

type AuthorDeletion = { message: AuthorDeletedMessage; place: Place };

function authorDeletionsOf(batch: readonly Positioned[], epoch: number): AuthorDeletion[] {
  return batch.flatMap(({ message, offset, at }) =>
    message.type === "author-deleted" ? [{ message, place: { version: versionOf(epoch, offset), at } }] : [],
  );
}

/** Before all else: whoever folds a post of the author after this finds it. */
function insertTombstones(database: Database, deletions: readonly AuthorDeletion[]): Promise<void> {
  const rows = deletions.map(({ message, place }) => authorTombstone(message, place));
  return database.insert(AUTHOR_TOMBSTONES, AUTHOR_TOMBSTONE_COLUMNS, rows);
}

function authorReceipts(deletions: readonly AuthorDeletion[]): Row[] {
  return deletions.flatMap(({ message: { receipt }, place }) =>
    receipt === null ? [] : [receiptRow(receipt, { outcome: "deleted", matched: false }, place)],
  );
}

function postOf(first: undefined | MessageAt): { source: string; id: string } {
  if (first === undefined) throw new RangeError("A post of a batch has no message");
  return first.message;
}

function authorsOf(byPost: ReadonlyMap<string, readonly MessageAt[]>): { source: string; authorId: string }[] {
  const authors: { source: string; authorId: string }[] = [];
  for (const messages of byPost.values()) {
    for (const { message } of messages) {
      const authorId = message.type === "content" ? message.post.author?.id : undefined;
      if (authorId != null) authors.push({ source: message.source, authorId });
    }
  }
  return authors;
}

/** All that a post ever touched, changed or not: a crash may have come before the announcement. */
function touchedBy({ after, causes }: FoldedPost, isDead: (uid: string) => boolean): Touched[] {
  const { publishedAt, source } = after;
  if (publishedAt === null) return [];
  const alive = after.ever.filter(({ workspaceUid, brandUid }) => !isDead(workspaceUid) && !isDead(brandUid));
  return [...causes].flatMap(([cause, loggedAt]) =>
    alive.map((placed) => ({ ...placed, source, publishedAt, cause, loggedAt })),
  );
}
