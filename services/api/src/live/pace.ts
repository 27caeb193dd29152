const SHORTEST_MS = 250;
const RESTS = 5;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** How long a live query rests after a run that took `durationMs`: at least a quarter of a second, five times as long. */
export function restAfter(durationMs: number): number {
  return Math.max(SHORTEST_MS, RESTS * durationMs);
}

/** How long it waits after so many failures in a row, ms. */
export function retryAfter(failures: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
}
