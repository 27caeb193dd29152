import type { Bus } from "@nghe/bus";
import type { Logger, Metrics } from "@nghe/runtime";
import type { Recounts, StaleSelection } from "@nghe/store";
import type { SweepConfig } from "../config.ts";
import type { BackfilledPost } from "../enricher/enricher.ts";
import { type RoomDeps, waitForRoom, waitForSink } from "./room.ts";
import type { StalePost } from "./stale-posts.ts";

export type PassDeps = Omit<RoomDeps, "bus"> & {
  bus: Pick<Bus, "bounds" | "committed" | "produce">;
  recounts: Pick<Recounts, "stale">;
  /** Enriches stored posts by the registry as it is now. */
  backfill(posts: readonly StalePost[]): Promise<readonly BackfilledPost[]>;
  logger: Logger;
  metrics: Metrics;
  config: Pick<SweepConfig, "pageSize">;
};

/** How a pass went: `sent` copies of posts; `cut` where it was told to stop before its end. */
export type Passed = { sent: number; cut: boolean };

export type Pass = (
  selection: StaleSelection,
  /** Asked before each page: false ends the pass. */
  mayGoOn: () => Promise<boolean>,
  signal: AbortSignal,
) => Promise<Passed>;

/** Keys of posts that could not be enriched, kept so that each is told of once. */
const MOST_REMEMBERED = 10_000;

/**
 * One time through a selection: each page is enriched again and sent through the write path, and the end is when the
 * sink has it all. A post that cannot be enriched is left as it is and told of once, so that it holds up no other.
 */
export function createPass(deps: PassDeps): Pass {
  const { recounts, bus, config, logger } = deps;
  const counted = deps.metrics.counter("nghe_backfill_posts_total", "Stored posts enriched again", []);
  const refused = deps.metrics.counter("nghe_backfill_refused_total", "Stored posts that could not be enriched", []);
  const told = new Set<string>();

  function tell({ key, problem }: Extract<BackfilledPost, { ok: false }>): void {
    if (told.has(key)) return;
    if (told.size >= MOST_REMEMBERED) told.clear();
    told.add(key);
    refused.add({});
    logger.error({ post: key, problem }, "a stored post cannot be enriched again");
  }

  async function send(posts: readonly StalePost[]): Promise<number> {
    if (posts.length === 0) return 0;
    const enriched = await deps.backfill(posts);
    const records = enriched.flatMap((post) => (post.ok ? [post.record] : []));
    for (const post of enriched) if (!post.ok) tell(post);
    if (records.length > 0) await bus.produce(records);
    counted.add({}, records.length);
    return records.length;
  }

  return async (selection, mayGoOn, signal) => {
    let after: string | null = null;
    let sent = 0;
    do {
      await waitForRoom(deps, signal);
      if (signal.aborted || !(await mayGoOn())) return { sent, cut: true };
      const page = await recounts.stale(selection, after, config.pageSize);
      sent += await send(page.posts);
      after = page.next;
    } while (after !== null);
    if (sent > 0) await waitForSink(deps, signal);
    return { sent, cut: signal.aborted };
  };
}
