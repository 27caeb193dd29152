import type { Interval, SourceCoverage } from "@nghe/contracts";

const STEP_MS: Partial<Record<Interval, number>> = { minute: 60_000, hour: 3_600_000 };
const DAY_MS = 86_400_000;
const MOST = 2_000;

type Period = { from: number; to: number; interval: Interval };

/**
 * Every bucket of a period, in order: those that have figures and, for minutes and hours, the silent ones between
 * them, so that silence takes its place on the axis. Days and longer come as the server names them.
 */
export function bucketsOf({ from, to, interval }: Period, known: readonly number[]): readonly number[] {
  const all = new Set(known);
  const step = STEP_MS[interval];
  if (step !== undefined && (to - from) / step <= MOST) {
    const phase = (known[0] ?? 0) % step;
    for (let at = Math.floor((from - phase) / step) * step + phase; at < to; at += step) all.add(at);
  }
  return [...all].sort((a, b) => a - b);
}

/** Whether the last bucket has not ended yet where the figures end. */
export function lastIsOpen({ to, interval }: Period, buckets: readonly number[], asOf: number): boolean {
  const [last, before] = [buckets.at(-1), buckets.at(-2)];
  const usual = STEP_MS[interval];
  // Buckets of minutes may be told in fives.
  const step = usual === undefined ? DAY_MS : Math.max(usual, (last ?? 0) - (before ?? last ?? 0));
  return last !== undefined && last + step > Math.min(to, asOf);
}

export type Gap = { source: string; from: number; to: number };

/** The gaps in coverage that fall into a period, earliest first, cut to it. */
export function gapsOf(coverage: readonly SourceCoverage[], { from, to }: Period): readonly Gap[] {
  return coverage
    .flatMap(({ source, gaps }) =>
      gaps.map((gap) => ({ source, from: Math.max(gap.from, from), to: Math.min(gap.to, to) })),
    )
    .filter((gap) => gap.from < gap.to)
    .sort((a, b) => a.from - b.from);
}

/** The first and the last bucket that a gap touches, as places in the list; undefined where it touches none. */
export function gapPlaces(gap: Gap, buckets: readonly number[]): undefined | [number, number] {
  const first = buckets.findLastIndex((bucket) => bucket <= gap.from);
  const last = buckets.findLastIndex((bucket) => bucket < gap.to);
  return last < 0 ? undefined : [Math.max(0, first), last];
}
