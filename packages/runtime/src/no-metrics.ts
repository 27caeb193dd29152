import type { Metrics } from "./metrics.ts";

/** Counts nothing: for tests, and for commands that nobody scrapes. */
export function createNoMetrics(): Metrics {
  return {
    counter: () => ({ add: () => undefined }),
    gauge: () => ({ set: () => undefined }),
    histogram: () => ({ observe: () => undefined }),
    expose: async () => "",
  };
}
