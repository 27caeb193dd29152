import { EVERYONE, latestChange, type RegistryView } from "@nghe/registry";
import type { Clock, Logger } from "@nghe/runtime";
import type { RecountMark, Recounts, StaleSelection } from "@nghe/store";
import type { SweepConfig } from "../config.ts";
import { offsetsOf } from "../registry/offsets.ts";
import { createLateness } from "./lateness.ts";
import { createPace, type Pace } from "./pace.ts";
import { createPass, type PassDeps } from "./pass.ts";
import { type Pending, pendingOf, settledBy } from "./pending.ts";
import { beginProgress, firstMark } from "./progress.ts";
import { rest } from "./room.ts";

export type SweepDeps = Omit<PassDeps, "recounts" | "config"> & {
  recounts: Recounts;
  /** The registry as it is now. */
  view(): RegistryView;
  /** Whether this process is the one of its group that sweeps. */
  isMine(): boolean;
  clock: Clock;
  logger: Logger;
  config: SweepConfig;
};

/** `recounting` is the registry offset that stored posts are being brought to; null while none is below. */
export type Sweep = { run(signal: AbortSignal): Promise<void>; recounting(): number | null };

/** Late posts of more workspaces than this are all enriched again, rather than asked about one by one. */
const MOST_LATE = 20;

/**
 * The standing backfill: whatever the registry changed reaches the stored posts that it may touch, through the write
 * path. It waits behind live posts and for the sink. What is settled is kept beside the posts, so that a process that
 * ends is followed by one that goes on; and what an enricher behind the registry brings afterwards is found by when
 * the log took it.
 */
export function createSweep(deps: SweepDeps): Sweep {
  const { recounts, clock, config, logger } = deps;
  const pass = createPass(deps);
  const lateness = createLateness(deps);
  let recounting: number | null = null;

  const isPaused = () => deps.view().backfill()?.entity.paused ?? false;
  const isWanted = async () => !isPaused() && deps.isMine();

  function selected({ target: below, touchedBy }: Pending, changedSince: number | null): StaleSelection {
    const seenSince = config.windowMs === null ? 0 : Math.max(0, clock.now() - config.windowMs);
    return { below, seenSince, changedSince, touchedBy };
  }

  /** Cut short where the scope has changed again: it then begins anew with what it is now. */
  async function recount(pending: Pending, mark: RecountMark, signal: AbortSignal): Promise<number> {
    const selection = selected(pending, null);
    const progress = await beginProgress(deps, selection, mark);
    if (progress.below() === 0) {
      await progress.settle();
      return 0;
    }
    recounting = pending.target;
    const mayGoOn = async () => {
      await progress.tick();
      return latestChange(deps.view(), pending.scope) === pending.target && isWanted();
    };
    const { sent, cut } = await pass(selection, mayGoOn, signal);
    if (!cut && sent === 0) await progress.settle();
    logger.info({ posts: sent, registryOffset: pending.target, cut }, "stored posts sent to be counted again");
    return sent + (cut ? 1 : 0);
  }

  async function round(signal: AbortSignal): Promise<number> {
    await lateness.begin();
    const view = deps.view();
    const marks = await recounts.marks();
    const markOf = (scope: string) => marks.find((mark) => mark.scope === scope) ?? firstMark(scope);
    const pending = pendingOf(view, settledBy(marks));
    let sent = 0;
    for (const one of pending) sent += await recount(one, markOf(one.scope), signal);
    const since = lateness.since(markOf(EVERYONE).lookedUntil);
    for (const one of await late(view, pending, since)) {
      recounting = one.target;
      sent += (await pass(selected(one, since), isWanted, signal)).sent;
    }
    if (sent === 0 && !signal.aborted) await lateness.end(recounts);
    return sent;
  }

  /** What came since by an older registry, of scopes that are not recounted whole anyway. */
  async function late(view: RegistryView, others: readonly Pending[], since: number): Promise<Pending[]> {
    const target = offsetsOf(view).recountFrom;
    const lowest = await recounts.lowest(target, since);
    if (lowest === null) return [];
    const known = new Set(others.map(({ scope }) => scope));
    const found = pendingOf(view, () => lowest).filter(({ scope }) => !known.has(scope));
    return found.length > MOST_LATE ? [{ scope: EVERYONE, target, touchedBy: null }] : found;
  }

  async function look(target: number, pace: Pace, signal: AbortSignal): Promise<void> {
    try {
      const posts = await round(signal);
      if (posts === 0) recounting = null;
      pace.looked(target, posts);
    } catch (error) {
      if (!signal.aborted) logger.warn({ error }, "the backfill broke off and begins again");
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    const pace = createPace(config, clock);
    while (!signal.aborted) {
      const target = offsetsOf(deps.view()).recountFrom;
      if (target > 0 && (await isWanted()) && pace.isDue(target)) await look(target, pace, signal);
      await rest(clock, signal, pace.restMs());
    }
  }

  return { run, recounting: () => recounting };
}
