import type { Clock } from "./clock.ts";
import type { Component, Health } from "./component.ts";
import type { Logger } from "./logger.ts";
import type { ProcessEvents } from "./process-events.ts";
import { stopInReverse } from "./stop.ts";

export type SuperviseOptions = {
  logger: Logger;
  clock: Clock;
  /** How long all stops together may take, ms. What has not stopped by then is left behind, with exit code 1. */
  stopDeadlineMs: number;
  /** Where stop signals and stray errors come from: `processEvents(process)` in a main. */
  signals: ProcessEvents;
  /** Ends the process: `(code) => process.exit(code)` in a main. Called exactly once, last. */
  exit: (code: number) => void;
};

/** `ended` resolves with the exit code. `stop` is what a signal does, for whoever runs a process inside another. */
export type Supervision = {
  readonly started: Promise<boolean>;
  readonly ended: Promise<number>;
  /** How each part is; one whose start is not done is not well, whatever it says. */
  health(): Array<{ name: string } & Health>;
  stop(): void;
};

/**
 * Runs `components` as one process: starts them in order; on SIGTERM or SIGINT, on a component that fails, or on an
 * error nobody caught, stops those that were started, in reverse, and exits. Exit code 0 only after a stop that was
 * asked for and went well. A second signal exits at once with 1.
 */
export function supervise(components: readonly Component[], options: SuperviseOptions): Supervision {
  const { logger, clock, signals, exit } = options;
  const starting = new AbortController();
  const running: Component[] = [];
  const working = new Set<Component>();
  const ended = deferred<number>();
  let code = 0;
  let over = false;
  let strays = 0;
  let ending: undefined | Promise<void>;

  const finish = (withCode: number) => {
    if (over) return;
    over = true;
    unsubscribe();
    ended.resolve(withCode);
    exit(withCode);
  };

  const end = (started: Promise<unknown>) => {
    ending ??= (async () => {
      starting.abort();
      const deadline = clock.monotonic() + options.stopDeadlineMs;
      const clean = await stopInReverse(running, { started, deadline, clock, logger });
      logger.info({ exitCode: clean ? code : 1 }, "stopped");
      finish(clean ? code : 1);
    })();
  };

  const fail = (error: unknown, message: string, fields: Record<string, unknown> = {}) => {
    code = 1;
    logger.error({ ...fields, error }, message);
    end(started);
  };

  const unsubscribe = signals.subscribe({
    signal: (name) => {
      if (ending !== undefined) {
        logger.warn({ signal: name }, "asked to stop again: leaving at once");
        finish(1);
        return;
      }
      logger.info({ signal: name }, "stopping");
      end(started);
    },
    stray: (error, kind) => {
      strays += 1;
      if (strays <= MOST_STRAYS) fail(error, `${kind}: stopping`);
    },
  });

  const started = startInOrder(components, { running, working }, starting.signal, logger, fail);

  return {
    started,
    ended: ended.promise,
    health: () =>
      components.map((component) => ({
        name: component.name,
        ...(working.has(component) ? component.health() : NOT_STARTED),
      })),
    stop: () => end(started),
  };
}

/** Saying that the output is broken breaks it again: past so many, errors that nobody caught are no longer told. */
const MOST_STRAYS = 20;

const NOT_STARTED: Health = { ok: false, detail: "not started yet" };

/** Begun in order, and those of them whose start is done. */
type Progress = { running: Component[]; working: Set<Component> };

type Fail = (error: unknown, message: string, fields: Record<string, unknown>) => void;

/** Resolves with whether all of them work. Never rejects: an error goes to `fail`. */
async function startInOrder(
  components: readonly Component[],
  { running, working }: Progress,
  signal: AbortSignal,
  logger: Logger,
  fail: Fail,
): Promise<boolean> {
  // One turn later, so that the caller holds the supervision before anything can end it.
  await Promise.resolve();
  for (const component of components) {
    if (signal.aborted) return false;
    const { name } = component;
    // Also a component whose start breaks off is stopped: it may hold half of its resources.
    running.push(component);
    const watch = (failed: undefined | Promise<never>) => {
      failed?.catch((error: unknown) => fail(error, "failed", { component: name }));
    };
    const { failed } = component;
    watch(failed);
    try {
      await component.start(signal);
    } catch (error) {
      if (!signal.aborted) fail(error, "could not start", { component: name });
      return false;
    }
    // A component may make the promise only when it starts.
    if (component.failed !== failed) watch(component.failed);
    working.add(component);
    logger.debug({ component: name }, "started");
  }
  if (signal.aborted) return false;
  logger.info({ components: components.map(({ name }) => name) }, "all components started");
  return true;
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
