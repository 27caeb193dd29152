import { wilsonShare } from "@nghe/stats";

/** A count, and the bounds that it lies between (95 %); all the same where it is exact. */
export type Estimate = { posts: number; low: number; high: number };

/**
 * How many posts there are of a kind: `sure` for certain, and of `candidates` as many as `held` of `verified` ones
 * drawn at random suggest. Exact where all candidates were verified.
 */
export function estimate(sure: number, candidates: number, verified: number, held: number): Estimate {
  if (verified >= candidates) return { posts: sure + held, low: sure + held, high: sure + held };
  const { share, low, high } = wilsonShare(held, verified);
  return {
    posts: sure + Math.round(candidates * (share ?? 0.5)),
    low: sure + Math.max(held, Math.floor(candidates * (low ?? 0))),
    high: sure + Math.min(candidates - (verified - held), Math.ceil(candidates * (high ?? 1))),
  };
}
