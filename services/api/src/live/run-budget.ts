/** Gives out places to run; who comes first is served first. */
export type RunBudget = <T>(run: () => Promise<T>) => Promise<T>;

/** At most `places` live queries of the whole instance run at once, so that REST and the writers find room too. */
export function createRunBudget(places: number): RunBudget {
  const queue: (() => void)[] = [];
  let free = places;

  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await run();
    } finally {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
