import type { Random } from "./random.ts";

const HOUR_MS = 3_600_000;
/** How busy each hour of a Vietnamese day is, on average one: asleep at four, breakfast, lunch, and the long evening. */
const DAY = [
  0.6, 0.45, 0.35, 0.3, 0.3, 0.4, 0.6, 0.9, 1.1, 1.1, 1.1, 1.2, 1.4, 1.2, 1.0, 1.0, 1.1, 1.2, 1.3, 1.5, 1.7, 1.6, 1.2,
  0.8,
] as const;
const VIETNAM_AHEAD_MS = 7 * HOUR_MS;

/** How busy a moment is beside the day's average, between the hours by a straight line. */
export function dayRhythm(at: number): number {
  const hours = ((at + VIETNAM_AHEAD_MS) % (24 * HOUR_MS)) / HOUR_MS;
  const hour = Math.floor(hours);
  const here = DAY[hour] ?? 1;
  const next = DAY[(hour + 1) % 24] ?? 1;
  return here + (next - here) * (hours - hour);
}

/** A stretch in which the own brand is in trouble. */
export type Trouble = { from: number; to: number };

/** The next trouble after `at`: it comes a few minutes later and lasts about one. */
export function nextTrouble(at: number, random: Random): Trouble {
  const from = at + 150_000 + random() * 120_000;
  return { from, to: from + 50_000 + random() * 30_000 };
}
