import type { AlertMessage } from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import type { Clock, Logger } from "@nghe/runtime";
import { BUCKET_MS, bucketIndex } from "./evaluate/bucket-counts.ts";
import type { EpisodeBook } from "./evaluate/episode-book.ts";
import type { Evaluator } from "./evaluate/evaluator.ts";
import { type Watch, watchesOf, watchKey } from "./evaluate/watched-brands.ts";

export type WatchLoopDeps = {
  registry: Pick<Registry, "view">;
  evaluator: Evaluator;
  book: EpisodeBook;
  /** Makes messages known, in the tables and on the log, before it resolves. */
  tell: (messages: readonly AlertMessage[]) => Promise<void>;
  clock: Clock;
  logger: Logger;
  everyMs: number;
};

export type WatchLoop = {
  /** Brands of which something live has changed in recent buckets. */
  touch(workspaceUid: string, brandUids: readonly string[]): void;
  run(signal: AbortSignal): Promise<void>;
  lastRoundAt(): number;
};

/**
 * Looks at touched brands once a round, and at every bucket's close at those with an open episode or a touch since
 * the last close; all brands once at the start, for what changed while nobody watched.
 */
export function createWatchLoop(deps: WatchLoopDeps): WatchLoop {
  const touched = new Map<string, Set<string>>();
  const recent = new Map<string, Set<string>>();
  let lastRoundAt = deps.clock.now();

  const add = (to: Map<string, Set<string>>, workspaceUid: string, brandUid: string) => {
    const brands = to.get(workspaceUid) ?? new Set();
    to.set(workspaceUid, brands.add(brandUid));
  };

  function due(map: Map<string, Set<string>>): Watch[] {
    const view = deps.registry.view();
    return [...map].flatMap(([workspaceUid, brands]) =>
      watchesOf(view, workspaceUid).filter(({ brand }) => brands.has(brand.uid)),
    );
  }

  function everything(): Watch[] {
    const view = deps.registry.view();
    return view.workspaces().flatMap(({ entity }) => watchesOf(view, entity.uid));
  }

  async function look(watches: readonly Watch[]): Promise<void> {
    for (const watch of watches) {
      const messages = await deps.evaluator.evaluate(watch, deps.clock.now());
      if (messages.length > 0) await deps.tell(messages);
    }
  }

  function atClose(): Watch[] {
    const open = new Set(deps.book.openKeys());
    const closing = new Map(recent);
    recent.clear();
    return everything().filter(
      (watch) => open.has(watchKey(watch)) || closing.get(watch.workspace.uid)?.has(watch.brand.uid) === true,
    );
  }

  async function round(state: { bucket: number; started: boolean }): Promise<void> {
    const bucket = bucketIndex(deps.clock.now());
    const now = due(touched);
    touched.clear();
    if (!state.started) await look(everything());
    else if (bucket !== state.bucket) await look(atClose());
    await look(now);
    state.started = true;
    state.bucket = bucket;
  }

  return {
    touch(workspaceUid, brandUids) {
      for (const uid of brandUids) {
        add(touched, workspaceUid, uid);
        add(recent, workspaceUid, uid);
      }
    },
    async run(signal) {
      const state = { bucket: bucketIndex(deps.clock.now()), started: false };
      while (!signal.aborted) {
        try {
          await round(state);
          lastRoundAt = deps.clock.now();
        } catch (error) {
          deps.logger.warn({ error }, "brands could not be looked at; all of them will be, next time");
          state.started = false;
        }
        await deps.clock.sleep(deps.everyMs, signal).catch(() => undefined);
      }
    },
    lastRoundAt: () => lastRoundAt,
  };
}

/** Whether a change is about buckets that an alert may still open in. */
export function isRecent(bucketStartMs: number, grainMs: number, now: number): boolean {
  return bucketStartMs + grainMs > now - 4 * BUCKET_MS;
}
