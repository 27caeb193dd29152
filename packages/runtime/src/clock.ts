import { setTimeout as delay } from "node:timers/promises";

/** Time as a dependency, so that tests can hold it. `now` is wall time in ms, `monotonic` never jumps. */
export type Clock = {
  now(): number;
  monotonic(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal });
  },
};
