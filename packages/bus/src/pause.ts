const FIRST_MS = 100;
const LONGEST_MS = 15_000;

/** How long to wait before a batch is handled again: 100 ms after the first failure, doubling up to 15 s. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
}
