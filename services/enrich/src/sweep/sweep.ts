import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { Clock, Logger, Metrics } from "@nghe/runtime";
import type { SweepConfig } from "../config.ts";
import type { BackfilledPost } from "../enricher/enricher.ts";
import { backlogOf, endsOfMentions, hasSinkPassed } from "./backlog.ts";
import { createPace, type Pace } from "./pace.ts";
import type { StalePost, StalePosts } from "./stale-posts.ts";

export type SweepDeps = {
  bus: Pick<Bus, "bounds" | "committed" | "produce">;
  shelf: StalePosts;
  /** The registry offset below which a stored post is out of date now. */
  target(): number;
  /** Enriches stored posts by the registry as it is now. */
  backfill(posts: readonly StalePost[]): Promise<readonly BackfilledPost[]>;
  /** Whether this process is the one of its group that sweeps. */
  isMine(): boolean;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: SweepConfig;
};

/** `recounting` is the registry offset that stored posts are being brought to; null while none is below. */
export type Sweep = { run(signal: AbortSignal): Promise<void>; recounting(): number | null };

/**
 * The standing backfill: while a stored post is below the registry's offset, it is enriched again and sent through the
 * write path. It waits behind live posts and for the sink, and looks again after the sink has passed what it sent, less
 * and less often where the same are found again, so that a post which an enricher behind the registry brings later is
 * found too.
 */
export function createSweep(deps: SweepDeps): Sweep {
  const { clock, config, logger } = deps;
  const sent = deps.metrics.counter("nghe_backfill_posts_total", "Stored posts enriched again", []);
  let recounting: number | null = null;

  async function round(target: number, signal: AbortSignal): Promise<number> {
    const since = config.windowMs === null ? 0 : Math.max(0, clock.now() - config.windowMs);
    let after: string | null = null;
    let posts = 0;
    do {
      await waitForRoom(deps, signal);
      if (signal.aborted) break;
      const page = await deps.shelf.stale(target, since, after, config.pageSize);
      if (page.posts.length > 0) recounting = target;
      await send(deps, page.posts);
      posts += page.posts.length;
      sent.add({}, page.posts.length);
      after = page.next;
    } while (after !== null);
    if (posts === 0) return 0;
    logger.info({ posts, registryOffset: target }, "stored posts sent to be counted again");
    await waitForSink(deps, signal);
    return posts;
  }

  async function look(target: number, pace: Pace, signal: AbortSignal): Promise<void> {
    try {
      const posts = await round(target, signal);
      if (posts === 0) recounting = null;
      pace.looked(target, posts);
    } catch (error) {
      if (!signal.aborted) logger.warn({ error }, "the backfill broke off and begins again");
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    const pace = createPace(config, clock);
    while (!signal.aborted) {
      const target = deps.target();
      if (target > 0 && deps.isMine() && pace.isDue(target)) await look(target, pace, signal);
      await rest(deps, signal, pace.restMs());
    }
  }

  return { run, recounting: () => recounting };
}

/** Sends a page; a post that cannot be enriched is left as it is, so that it holds up no other. */
async function send(deps: SweepDeps, posts: readonly StalePost[]): Promise<void> {
  const records = (await deps.backfill(posts)).flatMap((post) => {
    if (post.ok) return [post.record];
    deps.logger.error({ post: post.key, problem: post.problem }, "a stored post cannot be enriched again");
    return [];
  });
  if (records.length > 0) await deps.bus.produce(records);
}

/** Backfill is behind live posts: it goes on when few of them wait, here and at the sink. */
async function waitForRoom(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  const { bus, config } = deps;
  while (!signal.aborted) {
    const live = await backlogOf(bus, GROUPS.enrich, TOPICS.posts);
    const sink = await backlogOf(bus, GROUPS.sink, TOPICS.mentions);
    if (live <= config.liveBacklog && sink <= config.sinkBacklog) return;
    await rest(deps, signal, config.everyMs);
  }
}

async function waitForSink(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  const ends = await endsOfMentions(deps.bus);
  while (!signal.aborted && !(await hasSinkPassed(deps.bus, ends))) await rest(deps, signal, deps.config.everyMs);
}

async function rest({ clock }: SweepDeps, signal: AbortSignal, ms: number): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
