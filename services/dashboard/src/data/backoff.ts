const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next try, in ms: doubling from half a second to 15 s, and between half of that and all
 * of it, so that many pages do not come back at the same moment. `random` is in [0, 1).
 */
export function reconnectDelay(attempt: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(full / 2 + (full / 2) * random);
}
