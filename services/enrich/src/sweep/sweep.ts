import type { Bus } from "@nghe/bus";
import { encodeMessage, GROUPS, postKey, TOPICS } from "@nghe/contracts";
import type { Clock, Logger, Metrics } from "@nghe/runtime";
import type { SweepConfig } from "../config.ts";
import { backfillOf, type EnrichContext } from "../steps/content-message.ts";
import { backlogOf, endsOfMentions, hasSinkPassed } from "./backlog.ts";
import type { StalePosts } from "./stale-posts.ts";

export type SweepDeps = {
  bus: Pick<Bus, "bounds" | "committed" | "produce">;
  shelf: StalePosts;
  /** The registry as it is now. */
  context(): EnrichContext;
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
 * write path. It waits behind live posts and for the sink, and looks again after the sink has passed what it sent, so
 * that a post which an enricher behind the registry brings later is found too.
 */
export function createSweep(deps: SweepDeps): Sweep {
  const { clock, config, logger } = deps;
  const sent = deps.metrics.counter("nghe_backfill_posts_total", "Stored posts enriched again", []);
  let recounting: number | null = null;

  async function round(signal: AbortSignal): Promise<number> {
    const target = deps.context().compiled.recountFrom;
    if (target === 0 || !deps.isMine()) return 0;
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
    if (posts > 0) logger.info({ posts, registryOffset: target }, "stored posts sent to be counted again");
    return posts;
  }

  async function run(signal: AbortSignal): Promise<void> {
    let seen = -1;
    let idleSince = clock.monotonic();
    while (!signal.aborted) {
      const { recountFrom } = deps.context().compiled;
      const isDue = recountFrom !== seen || clock.monotonic() - idleSince >= config.idleMs;
      try {
        const posts = isDue ? await round(signal) : 0;
        if (posts > 0) await waitForSink(deps, signal);
        else if (isDue) {
          recounting = null;
          seen = recountFrom;
          idleSince = clock.monotonic();
        }
      } catch (error) {
        if (!signal.aborted) logger.warn({ error }, "the backfill broke off and begins again");
      }
      await rest(deps, signal);
    }
  }

  return { run, recounting: () => recounting };
}

async function send(
  { bus, context }: SweepDeps,
  posts: Awaited<ReturnType<StalePosts["stale"]>>["posts"],
): Promise<void> {
  if (posts.length === 0) return;
  const now = context();
  await bus.produce(
    posts.map((post) => ({
      topic: TOPICS.mentions,
      key: postKey(post.source, post.id),
      value: encodeMessage(backfillOf(post, now)),
      headers: {},
    })),
  );
}

/** Backfill is behind live posts: it goes on when few of them wait, here and at the sink. */
async function waitForRoom(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  const { bus, config } = deps;
  while (!signal.aborted) {
    const live = await backlogOf(bus, GROUPS.enrich, TOPICS.posts);
    const sink = await backlogOf(bus, GROUPS.sink, TOPICS.mentions);
    if (live <= config.liveBacklog && sink <= config.sinkBacklog) return;
    await rest(deps, signal);
  }
}

async function waitForSink(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  const ends = await endsOfMentions(deps.bus);
  while (!signal.aborted && !(await hasSinkPassed(deps.bus, ends))) await rest(deps, signal);
}

async function rest({ clock, config }: SweepDeps, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(config.everyMs, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
