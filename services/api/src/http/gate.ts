import { HttpProblem } from "./http-problem.ts";

/** Lets a number of things happen at once; some wait their turn, and past that they are refused with 503. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export function createGate(atOnce: number, waiting: number): Gate {
  const queue: (() => void)[] = [];
  let busy = 0;

  async function enter(): Promise<void> {
    if (busy < atOnce) {
      busy += 1;
      return;
    }
    if (queue.length >= waiting) throw new HttpProblem(503, "busy", "Too many questions at once. Try again.");
    // Who leaves hands its place over, so `busy` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) busy -= 1;
    else next();
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
