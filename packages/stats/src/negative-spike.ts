import { type EpisodeStep, QUIET, stepEpisode } from "./episode.ts";

/** The mean of the past counts; 0 where there is no past, which leaves the minimum alone to decide. */
export function expectedCount(past: readonly number[]): number {
  return past.length === 0 ? 0 : past.reduce((sum, count) => sum + count, 0) / past.length;
}

/**
 * The first alert rule, over consecutive five-minute counts, oldest first, the last of them still open or closed:
 * what the last one says (formula `negative-spike` 1). `sameHourPast` holds the brand's counts in the five-minute
 * buckets of the same hour of earlier days.
 */
export function negativeSpike(input: {
  bucketCounts: readonly number[];
  sameHourPast: readonly number[];
  minimum: number;
  factor: number;
  /** Whether the last bucket is over; an open one can start an episode but never ends one. */
  lastIsClosed: boolean;
}): EpisodeStep {
  const expected = expectedCount(input.sameHourPast);
  let step: EpisodeStep = { verdict: "quiet", expected, state: QUIET };
  input.bucketCounts.forEach((count, index) => {
    const closed = index < input.bucketCounts.length - 1 || input.lastIsClosed;
    const bucket = { index, count, expected, minimum: input.minimum, factor: input.factor, closed };
    step = stepEpisode(step.state, bucket);
  });
  return step;
}
