import { createHash } from "node:crypto";
import { z } from "zod";
import { entryHash, entryId } from "./entry-to-message.ts";
import type { FeedEntry } from "./feed-entry.ts";

/**
 * What is known of a feed. `known` holds, for the entries of the last answer and some that have left it, newest first:
 * a short hash of the id, one of what it said, and when it was first seen, ms. Small, for it is written at every change.
 */
export const FeedCursor = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  known: z.array(z.tuple([z.string(), z.string(), z.int()])),
  /** Where the last answers say the feed has moved to for good, and how many in a row said so. */
  movedTo: z.string().nullable(),
  moves: z.int(),
});
export type FeedCursor = z.infer<typeof FeedCursor>;

export const NOTHING_KNOWN: FeedCursor = { etag: null, lastModified: null, known: [], movedTo: null, moves: 0 };

/** How many times in a row a move must be told before it is believed. */
export const MOVES_BELIEVED = 3;
const SPARE = 100;

export type Comparison = {
  /** Entries that are new, or say something else than before. */
  news: { entry: FeedEntry; known: undefined | { firstSeenAt: number } }[];
  known: FeedCursor["known"];
};

/** What of `entries` is news. Of entries with one id the first counts. */
export function compareEntries(entries: readonly FeedEntry[], cursor: FeedCursor, now: number): Comparison {
  const before = new Map(cursor.known.map((row) => [row[0], row]));
  const after = new Map<string, [string, string, number]>();
  const news: Comparison["news"] = [];
  for (const entry of entries) {
    const key = keyOf(entryId(entry));
    if (after.has(key)) continue;
    const hash = entryHash(entry);
    const known = before.get(key);
    after.set(key, [key, hash, known?.[2] ?? now]);
    if (known?.[1] !== hash) news.push({ entry, known: known === undefined ? undefined : { firstSeenAt: known[2] } });
  }
  const room = Math.max(SPARE, after.size);
  const gone = cursor.known.filter(([key]) => !after.has(key)).slice(0, room);
  return { news, known: [...after.values(), ...gone] };
}

/** The cursor once a feed told, in this answer, that it has moved to `target` for good; null where it did not. */
export function afterMove(cursor: FeedCursor, target: string | null): Pick<FeedCursor, "movedTo" | "moves"> {
  if (target === null) return { movedTo: null, moves: 0 };
  return { movedTo: target, moves: target === cursor.movedTo ? Math.min(cursor.moves + 1, MOVES_BELIEVED) : 1 };
}

function keyOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, 12);
}
