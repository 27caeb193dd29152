import { createBackoff, messageOf } from "@nghe/runtime";
import type { ConnectorDeps, ConnectorStatus, RunningConnector } from "./connector.ts";

/** What one visit to a source came to. `waitMs` is the least to wait before the next. */
export type Visit =
  | { status: "ok"; posts: number; waitMs: number; detail: string }
  | { status: "failing"; waitMs: number; detail: string }
  /** The source is gone for good: it is not asked again. */
  | { status: "gone"; detail: string };

export type PollDeps = Pick<ConnectorDeps<unknown>, "clock" | "random" | "logger"> & { everyMs: number };

const LONGEST_MS = 3_600_000;
const JITTER = 0.1;

/** Visits a source again and again, a little irregularly; after failures ever less often, up to once an hour. */
export function pollForEver(visit: (signal: AbortSignal) => Promise<Visit>, deps: PollDeps): RunningConnector {
  const { clock, random, logger } = deps;
  const stopped = new AbortController();
  const status: ConnectorStatus = { state: "starting", detail: "not asked yet", posts: 0, lastHeardAt: null };
  const backoff = createBackoff({ baseMs: deps.everyMs, maxMs: LONGEST_MS, random: () => 0.5 + random() / 2 });

  function waitAfter(outcome: Visit): undefined | number {
    if (outcome.status === "gone") return undefined;
    if (outcome.status === "failing") return Math.max(outcome.waitMs, backoff.next());
    backoff.reset();
    return Math.max(outcome.waitMs, deps.everyMs) * (1 - JITTER + 2 * JITTER * random());
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      const outcome = await visit(stopped.signal).catch(
        (error: unknown): Visit => ({ status: "failing", waitMs: 0, detail: messageOf(error) }),
      );
      Object.assign(status, { state: outcome.status === "ok" ? "ok" : "failing", detail: outcome.detail });
      if (outcome.status === "ok") {
        status.posts += outcome.posts;
        status.lastHeardAt = clock.now();
      } else if (!stopped.signal.aborted)
        logger.warn({ detail: outcome.detail }, "a source did not answer as it should");
      const wait = waitAfter(outcome);
      if (wait === undefined) return;
      await clock.sleep(wait, stopped.signal).catch(() => undefined);
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

/** Retry-After, in seconds or as a date; 0 where there is none. */
export function retryAfterMs(header: undefined | string, now: number): number {
  if (header === undefined) return 0;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), LONGEST_MS);
}
