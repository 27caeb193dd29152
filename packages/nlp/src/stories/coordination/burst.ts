import { type CoordinationPart, firstPosts, partOf, type StoryShare } from "./story-share.ts";

/** How near in time counts as together. */
const BURST_MS = 10 * 60_000;

/** `fromAt` and `toAt` bound the busiest ten minutes, in ms. */
export type BurstPart = CoordinationPart & { fromAt: number | null; toAt: number | null };

/**
 * The share of a story's accounts that came into it within its busiest ten minutes, each by its first post. A story
 * that people pass on takes hours; accounts that act on one word come together ("near-simultaneous sharing", Giglietto
 * et al., "It takes a village to manipulate the media", 2020; windows of minutes in Weber and Neumann 2021). So does
 * the news that all papers print at the hour of its embargo: a sign, not a proof.
 */
export function measureBurst(shares: readonly StoryShare[]): BurstPart {
  const times = firstPosts(shares).map(({ at }) => at);
  let busiest = { count: 0, from: 0, to: 0 };
  let first = 0;
  for (const [last, at] of times.entries()) {
    while (at - (times[first] ?? at) > BURST_MS) first += 1;
    const count = last - first + 1;
    if (count > busiest.count) busiest = { count, from: times[first] ?? at, to: at };
  }
  const part = partOf(busiest.count, times.length, "accounts");
  return { ...part, fromAt: times.length > 0 ? busiest.from : null, toAt: times.length > 0 ? busiest.to : null };
}
