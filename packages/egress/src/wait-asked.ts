/**
 * How long a `Retry-After` header asks to wait, ms: seconds or a date, at most `longestMs`; 0 where it asks for
 * nothing that can be read.
 */
export function waitAskedFor(retryAfter: undefined | string, now: number, longestMs: number): number {
  if (retryAfter === undefined) return 0;
  const asked = /^\d{1,9}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), longestMs);
}
