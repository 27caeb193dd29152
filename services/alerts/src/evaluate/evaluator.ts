import type { Alert, AlertMessage } from "@nghe/contracts";
import {
  type EpisodeState,
  type EpisodeStep,
  expectedCount,
  QUIET,
  QUIET_BUCKETS_ALLOWED,
  stepEpisode,
} from "@nghe/stats";
import type { Answers } from "@nghe/store";
import { alertId, closedAlert, grownAlert, isWorthTelling, openedAlert, postsToRead } from "./alert-revision.ts";
import { BUCKET_MS, bucketIndex, negativeCounts, sameHourPast, selectionFor } from "./bucket-counts.ts";
import type { EpisodeBook } from "./episode-book.ts";
import { type Watch, watchKey } from "./watched-brands.ts";

export type EvaluatorDeps = { answers: Pick<Answers, "cells" | "mentions">; book: EpisodeBook };

/** Buckets older than this many are history: what arrives for them late opens nothing. */
const LOOK_BACK = QUIET_BUCKETS_ALLOWED + 1;
/** A past week of one hour is asked for once. */
const CACHE_SIZE = 10_000;

export type Evaluator = { evaluate(watch: Watch, now: number): Promise<AlertMessage[]> };

/**
 * Steps one watch's episode over the latest buckets, up to the one that is filling, and gives what is to be told. The
 * same tables give the same alert ids, whoever evaluates.
 */
export function createEvaluator({ answers, book }: EvaluatorDeps): Evaluator {
  const past = new Map<string, Promise<number>>();

  function expectedAt(watch: Watch, index: number): Promise<number> {
    const key = `${watch.brand.uid} ${watch.brand.queryVersion} ${Math.floor((index * BUCKET_MS) / 3_600_000)}`;
    let found = past.get(key);
    if (found === undefined) {
      found = sameHourPast(answers, watch, index).then(expectedCount);
      found.catch(() => past.delete(key));
      if (past.size >= CACHE_SIZE) past.clear();
      past.set(key, found);
    }
    return found;
  }

  async function stepsFor(watch: Watch, from: EpisodeState, first: number, current: number): Promise<EpisodeStep[]> {
    const counts = await negativeCounts(answers, watch, first, current);
    const steps: EpisodeStep[] = [];
    let state = from;
    for (let index = first; index <= current; index++) {
      const expected = await expectedAt(watch, index);
      const { minimum, factor } = watch.rule;
      const step = stepEpisode(state, {
        index,
        count: counts.get(index) ?? 0,
        expected,
        minimum,
        factor,
        closed: index < current,
      });
      steps.push(step);
      state = step.state;
    }
    return steps;
  }

  async function readFirst(watch: Watch, from: number, now: number): Promise<Alert["posts"]> {
    const selection = { ...selectionFor(watch, from, now + BUCKET_MS), sentiments: ["negative" as const] };
    const { items } = await answers.mentions(selection, { limit: 50, cursor: null, updatedAfter: null });
    return postsToRead(items.filter(({ seenAt }) => watch.brandSince <= from || seenAt >= watch.brandSince));
  }

  async function tell(watch: Watch, step: EpisodeStep, now: number): Promise<AlertMessage[]> {
    const { alert } = book.episode(watchKey(watch));
    if (step.verdict === "over") {
      if (alert === undefined) return [];
      const posts = await readFirst(watch, alert.onsetAt, now);
      return [{ v: 1, event: "closed", alert: closedAlert(alert, posts, now) }];
    }
    if (step.state.phase !== "open") return [];
    const { onset } = step.state;
    if (alert === undefined) {
      if (book.isKnown(alertId(watch, onset))) return [];
      const posts = await readFirst(watch, onset * BUCKET_MS, now);
      return [{ v: 1, event: "opened", alert: openedAlert(watch, step.state, posts, now) }];
    }
    if (!isWorthTelling(alert, step.state)) return [];
    const posts = await readFirst(watch, onset * BUCKET_MS, now);
    return [{ v: 1, event: "updated", alert: grownAlert(alert, watch, step.state, posts, now) }];
  }

  /** The posts behind an open alert were deleted or corrected: nothing of the episode is left to count. */
  function ended(alert: Alert, now: number): AlertMessage[] {
    const message: AlertMessage = { v: 1, event: "closed", alert: closedAlert(alert, [], now) };
    book.record(message);
    return [message];
  }

  return {
    async evaluate(watch, now) {
      const key = watchKey(watch);
      const { state, alert } = book.episode(key);
      const current = bucketIndex(now);
      const folded = state ?? QUIET;
      const first = firstBucket(folded, alert, current);
      const told: AlertMessage[] = [];
      const steps = await stepsFor(watch, folded, first, current);
      for (const step of lastOfEach(steps)) {
        for (const message of await tell(watch, step, now)) {
          book.record(message);
          told.push(message);
        }
      }
      const last = steps.at(-1);
      if (last !== undefined) book.setState(key, last.state);
      const left = book.episode(key).alert;
      if (left !== undefined && last?.state.phase === "quiet") told.push(...ended(left, now));
      return told;
    },
  };
}

/**
 * Where to go on: at the latest of an open episode; at the onset of an alert that another process opened; else some
 * buckets before now, as posts come late, but not before the end of the last episode.
 */
function firstBucket(state: EpisodeState, alert: undefined | Alert, current: number): number {
  if (state.phase === "open") return Math.min(state.latest.index, current);
  if (alert !== undefined && state.latest === null) return Math.min(bucketIndex(alert.onsetAt), current);
  return Math.max(state.latest ?? 0, current - LOOK_BACK);
}

/** Of consecutive steps of one episode only the last is worth telling; an end is always told. */
function lastOfEach(steps: readonly EpisodeStep[]): EpisodeStep[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return step.verdict === "over" || next === undefined || next.verdict === "over" || next.verdict === "onset";
  });
}
