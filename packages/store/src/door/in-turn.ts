/** Runs tasks one after the other, in the order they came; one that fails does not stop the next. */
export type Turns = { run<T>(task: () => Promise<T>): Promise<T> };

export function createTurns(): Turns {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const turn = tail.then(task);
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
