import type { Clock } from "./clock.ts";

/** A clock for tests: it stands still until it is told to move. */
export type ManualClock = Clock & {
  /**
   * Moves both clocks on by `ms`, waking sleepers in the order of their hours, each at its own hour; what a woken one
   * starts is waited for as far as microtasks reach, so a chain of sleeps inside the span runs through.
   */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock alone, as a person or NTP would: no sleeper wakes. */
  setWallClock(now: number): void;
  /** How many are asleep: wait for it before `advance`. */
  sleepers(): number;
};

type Sleeper = { wakesAt: number; wake: () => void };

/** `now`: the wall clock at the start, ms since 1970. The monotonic clock starts at 0. */
export function createManualClock(now = Date.UTC(2026, 0, 1)): ManualClock {
  const asleep = new Set<Sleeper>();
  let monotonic = 0;
  let wallOffset = now;

  const moveTo = (time: number) => {
    monotonic = Math.max(monotonic, time);
  };

  return {
    now: () => wallOffset + monotonic,
    monotonic: () => monotonic,
    sleep: (ms, signal) => sleep(asleep, monotonic + Math.max(0, ms), signal),
    sleepers: () => asleep.size,
    setWallClock: (time) => {
      wallOffset = time - monotonic;
    },
    advance: async (ms) => {
      const until = monotonic + ms;
      await settle();
      for (let next = earliest(asleep, until); next !== undefined; next = earliest(asleep, until)) {
        moveTo(next.wakesAt);
        next.wake();
        await settle();
      }
      moveTo(until);
      await settle();
    },
  };
}

function sleep(asleep: Set<Sleeper>, wakesAt: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      asleep.delete(sleeper);
      signal?.removeEventListener("abort", abort);
    };
    const abort = () => {
      leave();
      reject(signal?.reason);
    };
    const sleeper: Sleeper = {
      wakesAt,
      wake: () => {
        leave();
        resolve();
      },
    };
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    signal?.addEventListener("abort", abort);
    asleep.add(sleeper);
  });
}

function earliest(asleep: ReadonlySet<Sleeper>, until: number): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const sleeper of asleep) {
    if (sleeper.wakesAt <= until && (first === undefined || sleeper.wakesAt < first.wakesAt)) first = sleeper;
  }
  return first;
}

/** Lets every microtask and the immediates they start run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
