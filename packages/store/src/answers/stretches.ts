import { bucketCountAtMost, bucketStart, bucketsBetween, nextBucketStart } from "@nghe/stats";
import type { Selection } from "../store.ts";
import { TooManyBuckets } from "./too-many-buckets.ts";

/** Buckets that one answer may have. */
export const MAX_BUCKETS = 50_000;
/** Stretches that one statement names; beyond them the nearest are asked for as one. */
const MAX_STRETCHES = 100;

export type Stretch = { from: number; to: number };
type Window = Pick<Selection, "from" | "to" | "interval" | "timezone">;

/** A stretch widened to whole buckets, and no further than the window. */
function widen(stretch: Stretch, { from, to, interval, timezone }: Window): Stretch {
  const start = Math.max(stretch.from, from);
  const end = Math.min(stretch.to, to);
  if (start >= end) return { from: start, to: start };
  return {
    from: Math.max(from, bucketStart(start, interval, timezone)),
    to: Math.min(to, nextBucketStart(end - 1, interval, timezone)),
  };
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Fewer stretches that cover the given ones: those with the smallest holes between them become one. */
function coarsen(stretches: readonly Stretch[]): Stretch[] {
  const holes = stretches.slice(1).map((next, index) => next.from - (stretches[index]?.to ?? next.from));
  const kept = new Set(
    [...holes.keys()].toSorted((a, b) => (holes[b] ?? 0) - (holes[a] ?? 0)).slice(0, MAX_STRETCHES - 1),
  );
  return stretches.reduce<Stretch[]>((coarse, stretch, index) => {
    const last = coarse.at(-1);
    if (last === undefined || kept.has(index - 1)) coarse.push({ ...stretch });
    else last.to = stretch.to;
    return coarse;
  }, []);
}

/**
 * The stretches of time to read, ascending and apart, each of whole buckets within the window, and the starts of
 * the buckets they touch. `within` null reads the whole window. Throws `TooManyBuckets`.
 */
export function planStretches(
  window: Window,
  within: readonly Stretch[] | null,
): { stretches: Stretch[]; bounds: number[] } {
  const asked = within ?? [{ from: window.from, to: window.to }];
  const whole = merge(asked.map((stretch) => widen(stretch, window)).filter(({ from, to }) => from < to));
  const stretches = whole.length > MAX_STRETCHES ? coarsen(whole) : whole;
  const count = stretches.reduce((sum, { from, to }) => sum + bucketCountAtMost(from, to, window.interval), 0);
  if (count > MAX_BUCKETS + stretches.length) throw new TooManyBuckets(MAX_BUCKETS);
  const bounds = stretches.flatMap(({ from, to }) => bucketsBetween(from, to, window.interval, window.timezone));
  return { stretches, bounds: [...new Set(bounds)] };
}
