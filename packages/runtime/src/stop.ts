import type { Clock } from "./clock.ts";
import type { Component } from "./component.ts";
import type { Logger } from "./logger.ts";

type StopOptions = {
  /** Settles when nothing is being started any more. */
  started: Promise<unknown>;
  /** On the monotonic clock, ms. */
  deadline: number;
  clock: Clock;
  logger: Logger;
};

/**
 * Stops `components` one after the other, the last first, each finishing before the next is asked: what a component
 * was built on stays up until it has let go. Resolves with whether all of it went well before the deadline.
 */
export async function stopInReverse(components: readonly Component[], options: StopOptions): Promise<boolean> {
  const { started, deadline, clock, logger } = options;
  if (!(await within(started, deadline, clock))) {
    logger.error({ component: components.at(-1)?.name }, "did not give up its start in time");
    return false;
  }
  let clean = true;
  for (const component of components.toReversed()) {
    try {
      if (!(await within(component.stop(), deadline, clock))) {
        logger.error({ component: component.name }, "did not stop in time: leaving it and those before it");
        return false;
      }
      logger.debug({ component: component.name }, "stopped");
    } catch (error) {
      clean = false;
      logger.error({ component: component.name, error }, "could not stop");
    }
  }
  return clean;
}

/** Whether `work` settles before the deadline; rejects as it does. */
export async function within(work: Promise<unknown>, deadline: number, clock: Clock): Promise<boolean> {
  const timer = new AbortController();
  const late = clock.sleep(Math.max(0, deadline - clock.monotonic()), timer.signal).then(
    () => false,
    () => true,
  );
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    timer.abort();
  }
}
