import { setTimeout as wait } from "node:timers/promises";

const EVERY_MS = 100;

/**
 * Looks until `look` gives something, and gives that. Fails after `withinMs`, saying what was waited for and what
 * was seen last. What `look` throws is a failure at once.
 */
export async function until<T>(
  what: string,
  look: () => Promise<undefined | T>,
  withinMs: number,
  seen: () => unknown = () => undefined,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) {
      throw new Error(`not within ${withinMs} ms: ${what}; last seen ${JSON.stringify(seen())}`);
    }
    await wait(EVERY_MS);
  }
}
