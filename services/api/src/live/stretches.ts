import type { ChangeMessage, Interval } from "@nghe/contracts";
import { bucketsBetween, nextBucketStart } from "@nghe/stats";

/** A stretch of time in ms, `to` excluded. */
export type Stretch = { from: number; to: number };
export type Zoned = { interval: Interval; timezone: string };

/** The time that a change touches, in as few stretches as hold it, ascending. */
export function stretchesOfChange({ buckets, grain }: Pick<ChangeMessage, "buckets" | "grain">): Stretch[] {
  const stretches = buckets.map((start) => ({ from: start * 1_000, to: (start + grain) * 1_000 }));
  return joined(stretches);
}

/** The part of the stretches that lies within `window`. */
export function within(stretches: readonly Stretch[], window: Stretch): Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from < to);
}

/** The starts of the buckets that any of the stretches touches. */
export function bucketsIn(stretches: readonly Stretch[], { interval, timezone }: Zoned): Set<number> {
  return new Set(stretches.flatMap(({ from, to }) => bucketsBetween(from, to, interval, timezone)));
}

/** The time of whole buckets, cut to `window`, neighbours joined. */
export function stretchesOfBuckets(
  buckets: Iterable<number>,
  window: Stretch,
  { interval, timezone }: Zoned,
): Stretch[] {
  const stretches = [...buckets].map((start) => ({ from: start, to: nextBucketStart(start, interval, timezone) }));
  return within(joined(stretches), window);
}

/** The same time in as few stretches as hold it, ascending. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else result.push({ ...stretch });
  }
  return result;
}
