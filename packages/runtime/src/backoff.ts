export type Backoff = {
  /** The next wait, ms. */
  next(): number;
  /** Begins again from the first wait: call it once something worked. */
  reset(): void;
};

/**
 * Waits that grow: the n-th is anywhere in 0…min(maxMs, baseMs · 2^(n-1)), evenly ("full jitter"), so that many
 * clients that lost the same server do not come back together. `random` gives numbers in [0, 1).
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function createBackoff(options: { baseMs: number; maxMs: number; random: () => number }): Backoff {
  const { baseMs, maxMs, random } = options;
  let ceiling = Math.min(baseMs, maxMs);
  return {
    next: () => {
      const wait = Math.floor(random() * ceiling);
      ceiling = Math.min(maxMs, ceiling * 2);
      return wait;
    },
    reset: () => {
      ceiling = Math.min(baseMs, maxMs);
    },
  };
}
