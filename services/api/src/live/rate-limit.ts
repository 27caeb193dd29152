import type { Clock } from "@nghe/runtime";

/** Whether one more is allowed now: `burst` at once, and `perSecond` in the long run. */
export function createRateLimit(
  clock: Pick<Clock, "monotonic">,
  { perSecond, burst }: { perSecond: number; burst: number },
): () => boolean {
  let tokens = burst;
  let filledAt = clock.monotonic();
  return () => {
    const now = clock.monotonic();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
