const HOUR = 3_600_000;

/** Whole empty hours, and posts that the average rate would have brought, from which silence is a gap. */
export const GAP_HOURS = 3;
export const GAP_EXPECTED_POSTS = 30;

/**
 * The gaps of one source (formula `coverage` 1): runs of at least three whole hours without a post, after its first
 * post of the period, in which its average rate would have brought at least thirty. `hours` are the hours (ms, UTC)
 * that have posts, ascending; `until` is the end of what can have been heard, so that a source that stopped has a
 * gap up to there. Gaps are ascending and touch no hour with a post.
 */
export function coverageGaps(
  hours: readonly { hour: number; posts: number }[],
  until: number,
): { from: number; to: number }[] {
  const first = hours[0];
  if (first === undefined || until <= first.hour) return [];
  const posts = hours.reduce((sum, hour) => sum + hour.posts, 0);
  const perHour = posts / Math.max(1, (until - first.hour) / HOUR);
  const ends = [...hours.slice(1).map(({ hour }) => hour), until];
  return hours
    .map(({ hour }, index) => ({ from: hour + HOUR, to: ends[index] ?? until }))
    .filter(({ from, to }) => to - from >= GAP_HOURS * HOUR && ((to - from) / HOUR) * perHour >= GAP_EXPECTED_POSTS);
}
