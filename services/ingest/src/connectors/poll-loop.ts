import { type Egress, type EgressRequest, type EgressResponse, waitAskedFor } from "@nghe/egress";
import { createBackoff, messageOf } from "@nghe/runtime";
import type { ConnectorDeps, ConnectorStatus, RunningConnector } from "./connector.ts";

/** What one visit to a source came to. `waitMs` is the least to wait before the next. */
export type Visit =
  | { status: "ok"; posts: number; waitMs: number; detail: string }
  | { status: "failing"; waitMs: number; detail: string }
  /** The source is gone for good: it is not asked again. */
  | { status: "gone"; detail: string };

export type PollDeps = Pick<ConnectorDeps<unknown>, "clock" | "random" | "logger"> & { everyMs: number };

const LONGEST_BACKOFF_MS = 3_600_000;
const LONGEST_ASKED_MS = 86_400_000;
const SPREAD_MS = 3_000;
const JITTER = 0.1;

/**
 * Visits a source again and again, a little irregularly and never sooner than it asks; after failures ever less
 * often, up to once an hour. First visits are spread, so that many sources are not asked in one instant.
 */
export function pollForEver(visit: (signal: AbortSignal) => Promise<Visit>, deps: PollDeps): RunningConnector {
  const { clock, random, logger, everyMs } = deps;
  const stopped = new AbortController();
  const status: ConnectorStatus = { state: "starting", detail: "not asked yet", posts: 0, lastHeardAt: null };
  const backoff = createBackoff({ baseMs: everyMs, maxMs: LONGEST_BACKOFF_MS, random: () => 0.5 + random() / 2 });

  function waitAfter(outcome: Visit): undefined | number {
    if (outcome.status === "gone") return undefined;
    if (outcome.status === "failing") return Math.max(outcome.waitMs, backoff.next());
    backoff.reset();
    return Math.max(outcome.waitMs, everyMs * (1 - JITTER + 2 * JITTER * random()));
  }

  function note(outcome: Visit): void {
    Object.assign(status, { state: outcome.status === "ok" ? "ok" : "failing", detail: outcome.detail });
    if (outcome.status === "ok") {
      status.posts += outcome.posts;
      status.lastHeardAt = clock.now();
    } else logger.warn({ detail: outcome.detail }, "a source did not answer as it should");
  }

  async function run(): Promise<void> {
    let wait: undefined | number = random() * Math.min(SPREAD_MS, everyMs / 10);
    while (wait !== undefined) {
      await clock.sleep(wait, stopped.signal).catch(() => undefined);
      if (stopped.signal.aborted) return;
      const outcome = await visit(stopped.signal).catch(
        (error: unknown): Visit => ({ status: "failing", waitMs: 0, detail: messageOf(error) }),
      );
      if (stopped.signal.aborted) return;
      note(outcome);
      wait = waitAfter(outcome);
    }
  }

  const running = run();
  return {
    status: () => ({ ...status }),
    async close() {
      stopped.abort();
      await running;
    },
  };
}

/** The answer to a request, or a rejection as soon as `signal` aborts: what is being closed waits for no source. */
export async function ask(egress: Egress, request: EgressRequest, signal: AbortSignal): Promise<EgressResponse> {
  signal.throwIfAborted();
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { signal: done.signal });
  });
  try {
    return await Promise.race([egress.request(request), aborted]);
  } finally {
    done.abort();
  }
}

/** Retry-After, in seconds or as a date; at most a day, 0 where there is none. */
export function retryAfterMs(header: undefined | string, now: number): number {
  return waitAskedFor(header, now, LONGEST_ASKED_MS);
}
