import { createBackoff } from "./backoff.ts";
import type { Clock } from "./clock.ts";
import { isRetriable, retryAfterOf } from "./failure.ts";

export type RetryOptions = {
  /** How many tries in all, and for how long from the first, ms, both at most; `undefined` is without end. */
  attempts: number | undefined;
  deadlineMs: number | undefined;
  /** The first wait is somewhere in 0…baseMs; it doubles to at most maxMs. */
  baseMs: number;
  maxMs: number;
  clock: Clock;
  /** A number in [0, 1): `Math.random` in a main. */
  random: () => number;
  signal: AbortSignal | undefined;
  /** Whether an error may pass; `isRetriable` unless given. */
  isRetriable?: (error: unknown) => boolean;
  /** Told of each failed try that will be tried again, for a log or a counter. */
  onRetry?: (retry: { error: unknown; attempt: number; waitMs: number }) => void;
};

/**
 * Runs `task` until it gives a value; waits between tries with full jitter, or as long as the failure's
 * `retryAfterMs` asks where that is longer. Rejects with the task's own last error, or with the signal's reason once
 * aborted. A wait that would end after the deadline is not begun.
 */
export async function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, signal } = options;
  const mayPass = options.isRetriable ?? isRetriable;
  const backoff = createBackoff(options);
  const startedAt = clock.monotonic();

  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await task(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (!mayPass(error) || attempt >= (options.attempts ?? Number.POSITIVE_INFINITY)) throw error;
      const waitMs = Math.max(backoff.next(), retryAfterOf(error) ?? 0);
      const elapsed = clock.monotonic() - startedAt;
      if (elapsed + waitMs > (options.deadlineMs ?? Number.POSITIVE_INFINITY)) throw error;
      options.onRetry?.({ error, attempt, waitMs });
      await clock.sleep(waitMs, signal);
    }
  }
}
