/**
 * The time since a moment of the server's, in ms. Its clock may run ahead of the browser's; an age is never negative.
 */
export function ageOf(at: undefined | null | number, now: number, skew: number): undefined | number {
  return at == null ? undefined : Math.max(0, now + skew - at);
}

/**
 * The server's clock minus the browser's, in ms, from the `Date` of an answer (whole seconds) got between two moments.
 * Differences that the second's rounding and the way there explain are none.
 */
export function clockSkew(date: null | string, sentAt: number, gotAt: number): number {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) return 0;
  if (server + 1_000 >= sentAt && server <= gotAt) return 0;
  return Math.round(server + 500 - (sentAt + gotAt) / 2);
}
