export type Timing = {
  /** Ms since 1970. */
  now(): number;
  /** Calls back once after `ms`; the returned function calls it off. */
  after(ms: number, callback: () => void): () => void;
};

/** Timers by name; setting a name again replaces it. */
export type Timers = {
  set(name: string, ms: number, callback: () => void): void;
  clear(name: string): void;
  clearAll(): void;
};

export function createTimers(timing: Timing): Timers {
  const running = new Map<string, () => void>();
  const clear = (name: string) => {
    running.get(name)?.();
    running.delete(name);
  };
  return {
    set: (name, ms, callback) => {
      clear(name);
      const callOff = timing.after(ms, () => {
        running.delete(name);
        callback();
      });
      running.set(name, callOff);
    },
    clear,
    clearAll: () => {
      for (const name of [...running.keys()]) clear(name);
    },
  };
}
