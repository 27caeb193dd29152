import { DatabaseError } from "../database-error.ts";

/** Work that waits its turn on a few connections, each of which does one thing at a time. */
export type Lanes<C> = {
  /** Runs `work` on a free connection, first come first served. Throws `overloaded` where too many wait already. */
  run<T>(work: (connection: C) => Promise<T>): Promise<T>;
  /** Takes no more work, and resolves when what was taken is done. */
  drain(): Promise<void>;
};

/** `connections` side by side, with at most `maxWaiting` waiting for one of them. */
export function createLanes<C>(connections: readonly C[], maxWaiting: number): Lanes<C> {
  const free = [...connections];
  const waiting: ((connection: C) => void)[] = [];
  let drained: undefined | (() => void);
  let closed = false;

  const take = (): Promise<C> => {
    const connection = free.pop();
    if (connection !== undefined) return Promise.resolve(connection);
    if (waiting.length >= maxWaiting) {
      return Promise.reject(failure("overloaded", `More than ${maxWaiting} queries wait for the database`));
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (connection: C): void => {
    const next = waiting.shift();
    if (next !== undefined) next(connection);
    else {
      free.push(connection);
      if (free.length === connections.length) drained?.();
    }
  };

  return {
    async run(work) {
      if (closed) throw failure("closed", "The database is closed");
      const connection = await take();
      try {
        return await work(connection);
      } finally {
        giveBack(connection);
      }
    },
    async drain() {
      closed = true;
      if (free.length === connections.length) return;
      await new Promise<void>((resolve) => {
        drained = resolve;
      });
    },
  };
}

function failure(kind: "overloaded" | "closed", message: string): DatabaseError {
  return new DatabaseError(kind, message, { clickhouseCode: undefined, cause: undefined });
}
