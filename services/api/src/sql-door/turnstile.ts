import { DoorException } from "./http/exception.ts";

/** Lets a few queries of one key run at once and a few more wait; beyond that the key is told so. */
export function createTurnstile(most: { running: number; waiting: number }) {
  const keys = new Map<string, { running: number; waiting: (() => void)[] }>();

  function leave(key: string): void {
    const state = keys.get(key);
    const next = state?.waiting.shift();
    if (next !== undefined) next();
    else if (state !== undefined && --state.running === 0) keys.delete(key);
  }

  return {
    /** Runs `work` when the key has room. Throws `DoorException` 202 where too many wait already. */
    async pass<T>(key: string, work: () => Promise<T>): Promise<T> {
      const state = keys.get(key) ?? { running: 0, waiting: [] };
      keys.set(key, state);
      if (state.running < most.running) state.running += 1;
      else if (state.waiting.length < most.waiting) await new Promise<void>((resolve) => state.waiting.push(resolve));
      else {
        const message = `Too many simultaneous queries of one key: ${most.running} run and ${most.waiting} wait`;
        throw new DoorException(202, "TOO_MANY_SIMULTANEOUS_QUERIES", message);
      }
      try {
        return await work();
      } finally {
        leave(key);
      }
    },
  };
}
