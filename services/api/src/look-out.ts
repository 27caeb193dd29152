import type { Clock } from "@nghe/runtime";

/** Looks once at start, then again and again. */
export type LookOut = { start(): Promise<void>; stop(): void };

/** Calls `look`, which never throws, at start and `everyMs` after each look, until it is stopped. */
export function createLookOut(look: () => Promise<void>, everyMs: number, clock: Pick<Clock, "sleep">): LookOut {
  const stopped = new AbortController();

  async function lookForEver(): Promise<void> {
    while (!stopped.signal.aborted) {
      await clock.sleep(everyMs, stopped.signal).catch(() => undefined);
      if (!stopped.signal.aborted) await look();
    }
  }

  return {
    async start() {
      await look();
      void lookForEver();
    },
    stop: () => stopped.abort(),
  };
}
