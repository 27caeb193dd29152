import type { Answers, Selection } from "@nghe/store";
import type { Watch } from "./watched-brands.ts";

/** The width of an alert's buckets, ms. */
export const BUCKET_MS = 300_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PAST_DAYS = 7;
const ITEM_LIMIT = 1_000;

/** The five-minute bucket a moment is in, counted from 1970. */
export function bucketIndex(at: number): number {
  return Math.floor(at / BUCKET_MS);
}

type Reads = Pick<Answers, "cells" | "mentions">;

/** Counted negative mentions by bucket, from `first` to `last` included; a bucket without any is 0. */
export async function negativeCounts(
  answers: Reads,
  watch: Watch,
  first: number,
  last: number,
): Promise<Map<number, number>> {
  const selection = selectionFor(watch, first * BUCKET_MS, (last + 1) * BUCKET_MS);
  const counts = new Map<number, number>();
  for (let index = first; index <= last; index++) counts.set(index, 0);
  const add = (at: number, count: number) => counts.set(bucketIndex(at), (counts.get(bucketIndex(at)) ?? 0) + count);
  if (watch.brandSince <= selection.from) {
    for (const cell of await answers.cells(selection, null)) add(cell.bucket, cell.negative);
    return counts;
  }
  // The query was changed within the stretch: what it found in older posts is no news, so only posts seen since count.
  const page = { limit: ITEM_LIMIT, cursor: null, updatedAfter: null };
  const { items } = await answers.mentions({ ...selection, sentiments: ["negative"] }, page);
  for (const item of items) if (item.seenAt >= watch.brandSince) add(item.publishedAt, 1);
  return counts;
}

/**
 * The counts of the same hour of day on earlier days, five minutes each. A day on which the hour brought no mention
 * of the brand at all was not heard, and is left out rather than counted as zeros.
 */
export async function sameHourPast(answers: Reads, watch: Watch, index: number): Promise<number[]> {
  const hour = Math.floor((index * BUCKET_MS) / HOUR_MS) * HOUR_MS;
  const stretches = Array.from({ length: PAST_DAYS }, (_, day) => {
    const from = hour - (day + 1) * DAY_MS;
    return { from, to: from + HOUR_MS };
  });
  const selection = selectionFor(watch, hour - PAST_DAYS * DAY_MS, hour);
  const cells = await answers.cells(selection, stretches);
  return stretches.flatMap(({ from, to }) => {
    const heard = cells.filter(({ bucket, mentions }) => bucket >= from && bucket < to && mentions > 0);
    if (heard.length === 0) return [];
    const counts = new Array<number>(HOUR_MS / BUCKET_MS).fill(0);
    for (const cell of heard) {
      const slot = Math.floor((cell.bucket - from) / BUCKET_MS);
      counts[slot] = (counts[slot] ?? 0) + cell.negative;
    }
    return counts;
  });
}

/** What an alert asks the tables for: minutes of one brand, counted mentions that name it. */
export function selectionFor(watch: Watch, from: number, to: number): Selection {
  return {
    workspaceUid: watch.workspace.uid,
    workspace: watch.workspace.id,
    brands: [{ uid: watch.brand.uid, id: watch.brand.id }],
    from,
    to,
    interval: "minute",
    timezone: "UTC",
    sources: null,
    langs: null,
    sentiments: null,
    vias: ["text"],
    countedOnly: true,
  };
}
