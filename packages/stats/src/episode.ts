/** Closed quiet buckets that an episode outlives; the next one ends it. */
export const QUIET_BUCKETS_ALLOWED = 2;

/** One bucket as it stands. `index` counts buckets from any fixed moment; a bucket may come again with a new count. */
export type SpikeBucket = {
  index: number;
  count: number;
  /** The usual count here; 0 where there is no past. */
  expected: number;
  minimum: number;
  factor: number;
  closed: boolean;
};

type Open = {
  phase: "open";
  /** The first and the latest hot bucket. */
  onset: number;
  last: number;
  /** The worst bucket's count, what was usual there, and the count of all buckets before `latest`. */
  peak: number;
  expected: number;
  sum: number;
  latest: { index: number; count: number };
};

/**
 * All that is known of a brand's episode: plain numbers, to be kept and taken up again after a restart. While it is
 * quiet, `latest` is where the last episode ended: what is older opens none. Posts come late, so that a bucket which was
 * quiet so far may still open one.
 */
export type EpisodeState = { phase: "quiet"; latest: number | null } | Open;

export type EpisodeStep = {
  verdict: "quiet" | "onset" | "continuing" | "over";
  expected: number;
  state: EpisodeState;
};

export const QUIET: EpisodeState = { phase: "quiet", latest: null };

/** Whether a bucket is out of the ordinary: at least the minimum, and at least `factor` times what is usual. */
export function isHot(bucket: Pick<SpikeBucket, "count" | "expected" | "minimum" | "factor">): boolean {
  return bucket.count >= bucket.minimum && bucket.count >= bucket.factor * bucket.expected;
}

/** Negative mentions of an episode in all, its quiet buckets included. */
export function episodeTotal(state: EpisodeState): number {
  return state.phase === "open" ? state.sum + state.latest.count : 0;
}

function fromQuiet(latest: number | null, bucket: SpikeBucket): EpisodeStep {
  const { index, count, expected } = bucket;
  const isOver = latest !== null && index < latest;
  if (isOver || !isHot(bucket)) return { verdict: "quiet", expected, state: { phase: "quiet", latest } };
  const state: Open = {
    phase: "open",
    onset: index,
    last: index,
    peak: count,
    expected,
    sum: 0,
    latest: { index, count },
  };
  return { verdict: "onset", expected, state };
}

function grown(state: Open, bucket: SpikeBucket): Open {
  const { index, count } = bucket;
  const same = index === state.latest.index;
  const worse = isHot(bucket) && count > state.peak;
  return {
    phase: "open",
    onset: state.onset,
    last: isHot(bucket) ? index : state.last,
    peak: worse ? count : state.peak,
    expected: worse ? bucket.expected : state.expected,
    sum: same ? state.sum : state.sum + state.latest.count,
    latest: { index, count },
  };
}

/**
 * Takes one bucket into a brand's episode, in constant time, from the last state alone. The same bucket may come
 * again as it fills. Buckets that were left out between two calls are quiet ones; one older than the latest of an open
 * episode changes nothing. After `over` the state is quiet again (and the bucket that was too late may open the next episode).
 */
export function stepEpisode(state: EpisodeState, bucket: SpikeBucket): EpisodeStep {
  if (state.phase === "quiet") return fromQuiet(state.latest, bucket);
  const { index, expected } = bucket;
  if (index < state.latest.index) return { verdict: "continuing", expected, state };
  const quiet = index - state.last - (isHot(bucket) || !bucket.closed ? 1 : 0);
  if (quiet > QUIET_BUCKETS_ALLOWED) {
    // A hot bucket is left for the next step, so that one call never both closes and opens.
    return { verdict: "over", expected, state: { phase: "quiet", latest: isHot(bucket) ? index - 1 : index } };
  }
  return { verdict: "continuing", expected, state: grown(state, bucket) };
}
