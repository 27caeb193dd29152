import { type Clock, type Component, type Logger, type Metrics, messageOf } from "@nghe/runtime";
import type { Bus, ConsumeOptions, Subscription } from "./bus.ts";

export type ProgressWatchDeps = {
  /** The groups that are watched: not those that wait for the world outside, which may well stand still. */
  groups: readonly string[];
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** How long work may wait without any of it being finished, ms. */
  limitMs?: number;
  everyMs?: number;
};

/** A bus whose subscriptions are watched, and who watches them. */
export type WatchedBus<B extends Bus> = { bus: B; watch: Component };

/** `still` is since when nothing was finished although work waited; null while there is progress, or nothing to do. */
type Watched = {
  group: string;
  topics: readonly string[];
  subscription: Subscription;
  progressAt: number;
  still: null | { since: number; monotonic: number };
  backlog: number;
  /** Whether the log was told that it stands still. */
  told: boolean;
};

const LIMIT_MS = 120_000;
const EVERY_MS = 5_000;

/**
 * Watches the subscriptions of `groups` made through the bus it gives: one whose work waits and that finishes nothing for
 * `limitMs` makes `watch` unwell, with the group, since when, and how much waits. A process that looks healthy and
 * does nothing is worse than one that says so. Time is measured on the monotonic clock. A backlog that cannot be
 * asked counts as work that waits: the log itself may be what hangs.
 */
export function watchProgress<B extends Bus>(bus: B, deps: ProgressWatchDeps): WatchedBus<B> {
  const { clock, limitMs = LIMIT_MS, everyMs = EVERY_MS } = deps;
  const watched = new Set<Watched>();
  const gauges = gaugesOf(deps.metrics);
  const stopping = new AbortController();
  let watching: Promise<void> = Promise.resolve();

  const isStuck = ({ still }: Watched): boolean => still !== null && clock.monotonic() - still.monotonic >= limitMs;

  async function look(): Promise<void> {
    for (const one of watched) {
      await update(bus, one, clock);
      gauges.backlog.set({ group: one.group }, one.backlog);
      const stalledMs = one.still === null ? 0 : clock.monotonic() - one.still.monotonic;
      gauges.stalled.set({ group: one.group }, Math.round(stalledMs / 1_000));
      tell(one, isStuck(one));
    }
  }

  function tell(one: Watched, stuck: boolean): void {
    if (stuck === one.told) return;
    one.told = stuck;
    const { group, backlog } = one;
    if (stuck) deps.logger.error({ group, backlog }, sayOf(one));
    else deps.logger.info({ group, backlog }, "gets on again");
  }

  async function consume(options: ConsumeOptions, handler: Parameters<Bus["consume"]>[1]): Promise<Subscription> {
    const subscription = await bus.consume(options, handler);
    const { group, topics } = options;
    if (!deps.groups.includes(group)) return subscription;
    const one: Watched = { group, topics, subscription, progressAt: 0, still: null, backlog: 0, told: false };
    watched.add(one);
    return Object.assign(Object.create(subscription), {
      async close(): Promise<void> {
        watched.delete(one);
        await subscription.close();
      },
    });
  }

  return {
    bus: { ...bus, consume },
    watch: {
      name: "progress",
      failed: undefined,
      async start() {
        watching = runWatch(look, { ...deps, everyMs, signal: stopping.signal });
      },
      async stop() {
        stopping.abort();
        await watching;
      },
      health() {
        const stuck = [...watched].filter(isStuck);
        if (stuck.length === 0) return { ok: true, detail: `${watched.size} subscriptions get on` };
        return { ok: false, detail: stuck.map(sayOf).join("; ") };
      },
    },
  };
}

async function runWatch(
  look: () => Promise<void>,
  { clock, everyMs, signal }: { clock: Clock; everyMs: number; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await look();
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}

async function update(bus: Bus, one: Watched, clock: Clock): Promise<void> {
  const progressAt = one.subscription.lastProgressAt();
  const backlog = await backlogOf(bus, one).catch((error: unknown) => messageOf(error));
  const waits = typeof backlog === "string" || backlog > 0;
  const moved = progressAt !== one.progressAt;
  one.progressAt = progressAt;
  if (typeof backlog === "number") one.backlog = backlog;
  if (!waits || moved) one.still = waits ? { since: progressAt, monotonic: clock.monotonic() } : null;
  else one.still ??= { since: clock.now(), monotonic: clock.monotonic() };
}

/** Records that this member's partitions still hold for its group. */
async function backlogOf(bus: Bus, { group, topics, subscription }: Watched): Promise<number> {
  let waiting = 0;
  const owned = subscription.owned();
  for (const topic of topics) {
    const [bounds, committed] = await Promise.all([bus.bounds(topic), bus.committed(group, topic)]);
    for (const { partition } of owned.filter((one) => one.topic === topic)) {
      const { start, end } = bounds[partition] ?? { start: 0, end: 0 };
      waiting += Math.max(0, end - Math.max(start, committed[partition] ?? start));
    }
  }
  return waiting;
}

function sayOf({ group, still, backlog }: Watched): string {
  const since = new Date(still?.since ?? 0).toISOString();
  return `${group} has finished nothing since ${since}, and ${backlog} records wait`;
}

function gaugesOf(metrics: Metrics) {
  const help = "How long a group has finished nothing although records wait, seconds";
  return {
    backlog: metrics.gauge("nghe_backlog_records", "Records that wait for a group, in this member's partitions", [
      "group",
    ]),
    stalled: metrics.gauge("nghe_stalled_seconds", help, ["group"]),
  };
}
