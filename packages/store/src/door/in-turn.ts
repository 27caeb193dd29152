/** Runs tasks one after the other, in the order they came; one that fails does not stop the next. */
export function createTurns(): { run<T>(task: () => Promise<T>): Promise<T>; readonly length: number } {
  let tail: Promise<unknown> = Promise.resolve();
  let length = 0;
  return {
    run(task) {
      length += 1;
      const turn = tail.then(task).finally(() => {
        length -= 1;
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
    get length() {
      return length;
    },
  };
}
