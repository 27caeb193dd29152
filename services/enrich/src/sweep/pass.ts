import type { Bus } from "@nghe/bus";
import { postKey } from "@nghe/contracts";
import type { Logger, Metrics } from "@nghe/runtime";
import type { PostKey, Recounts, StaleSelection } from "@nghe/store";
import type { SweepConfig } from "../config.ts";
import type { BackfilledPost } from "../enricher/enricher.ts";
import { createRoom, type RoomDeps } from "./room.ts";
import type { StalePost } from "./stale-posts.ts";

export type PassDeps = Omit<RoomDeps, "bus"> & {
  bus: Pick<Bus, "bounds" | "committed" | "produce">;
  recounts: Pick<Recounts, "stale" | "copies">;
  /** Enriches stored posts by the registry as it is now. */
  backfill(posts: readonly StalePost[]): Promise<readonly BackfilledPost[]>;
  logger: Logger;
  metrics: Metrics;
  config: RoomDeps["config"] & Pick<SweepConfig, "pageSize" | "keysAtATime">;
};

/** How a pass went: `sent` copies of posts; `cut` where it was told to stop before its end. */
export type Passed = { sent: number; cut: boolean };

export type Pass = (
  selection: StaleSelection,
  /** Asked before each page: false ends the pass. */
  mayGoOn: () => Promise<boolean>,
  signal: AbortSignal,
) => Promise<Passed>;

/** Posts asked for in a pass, kept so that one which is found in two ways is sent once. */
const MOST_ASKED = 200_000;
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
  const room = createRoom(deps);
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
    const asked = new Set<string>();
    let after: string | null = null;
    let sent = 0;
    do {
      const found = await recounts.stale(selection, after, config.keysAtATime);
      for (const page of pagesOf(found.keys, asked, config.pageSize)) {
        await room.wait(signal);
        if (signal.aborted || !(await mayGoOn())) return { sent, cut: true };
        sent += await send(await recounts.copies(page, selection.below));
      }
      after = found.next;
    } while (after !== null);
    if (sent > 0) await room.emptied(signal);
    return { sent, cut: signal.aborted };
  };
}

/** The posts that were not asked for yet, in pages. */
function pagesOf(found: readonly PostKey[], asked: Set<string>, pageSize: number): PostKey[][] {
  if (asked.size > MOST_ASKED) asked.clear();
  const fresh = found.filter(({ source, id }) => {
    const key = postKey(source, id);
    return !asked.has(key) && asked.add(key);
  });
  const count = Math.ceil(fresh.length / pageSize);
  return Array.from({ length: count }, (_, nth) => fresh.slice(nth * pageSize, (nth + 1) * pageSize));
}
