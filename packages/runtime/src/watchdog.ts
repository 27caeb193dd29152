import type { Clock } from "./clock.ts";
import type { Component } from "./component.ts";
import { Failure } from "./failure.ts";

export type WatchdogOptions = {
  /** What is watched, for the message: `"sink"`. */
  name: string;
  clock: Clock;
  /** When work was last finished for good (a commit), on the monotonic clock; `undefined` before the first. */
  lastProgressAt: () => number | undefined;
  /** Whether there is work waiting. Without any, standing still is right. */
  lagging: () => boolean | Promise<boolean>;
  limitMs: number;
  /** Told besides `failed`, where the one who watches is not under `supervise`. */
  fail?: (error: Failure) => void;
};

/**
 * Fails when nothing was finished for `limitMs` although work was waiting all that time: a process that looks healthy
 * and does nothing is worse than one that ends and is started again. It measures on the monotonic clock from the
 * later of the last progress and the moment work began to wait.
 */
export function createWatchdog(options: WatchdogOptions): Component {
  const { clock, limitMs } = options;
  const stopping = new AbortController();
  let watching: undefined | Promise<void>;
  let stuck: undefined | Failure;
  let reject: (error: Failure) => void = () => undefined;
  const failed = new Promise<never>((_resolve, rejectFailed) => {
    reject = rejectFailed;
  });
  // Whoever does not listen must not end by an unhandled rejection.
  failed.catch(() => undefined);

  const watch = async () => {
    let waitingSince: undefined | number;
    while (!stopping.signal.aborted && stuck === undefined) {
      const isLagging = await isWaiting(options.lagging);
      const now = clock.monotonic();
      waitingSince = isLagging ? (waitingSince ?? now) : undefined;
      const since = waitingSince === undefined ? now : Math.max(waitingSince, options.lastProgressAt() ?? waitingSince);
      if (now - since >= limitMs) {
        stuck = stuckFailure(options.name, now - since);
        reject(stuck);
        options.fail?.(stuck);
        return;
      }
      await clock.sleep(limitMs / 10, stopping.signal).catch(() => undefined);
    }
  };

  return {
    name: `watchdog of ${options.name}`,
    start: async () => {
      watching = watch();
    },
    stop: async () => {
      stopping.abort();
      await watching;
    },
    health: () => (stuck === undefined ? { ok: true, detail: "progress" } : { ok: false, detail: stuck.message }),
    failed,
  };
}

/** A question that cannot be answered counts as work that waits: the log itself may be what hangs. */
async function isWaiting(lagging: WatchdogOptions["lagging"]): Promise<boolean> {
  try {
    return await lagging();
  } catch {
    return true;
  }
}

function stuckFailure(name: string, ms: number): Failure {
  const message = `${name} finished nothing for ${Math.round(ms / 1000)} s while work was waiting`;
  return new Failure("watchdog.stuck", message, { retriable: false });
}
