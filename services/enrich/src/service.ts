import { setImmediate as nextTurn } from "node:timers/promises";
import type { Batch, Bus, OutgoingRecord, Subscription } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Registry } from "@nghe/registry";
import { type Clock, type Component, createBreakage, type Logger, type Metrics } from "@nghe/runtime";
import type { EnrichConfig } from "./config.ts";
import { announceModel } from "./registry/announce-model.ts";
import { followRegistry } from "./registry/follow-registry.ts";
import { type EnrichStage, enrichRecord } from "./steps/enrich-record.ts";
import type { StalePosts } from "./sweep/stale-posts.ts";
import { createSweep, type Sweep } from "./sweep/sweep.ts";

export type EnrichDeps = {
  bus: Bus;
  registry: Pick<Registry, "view" | "refresh" | "put">;
  model: LanguageModel;
  /** Stored posts, for the standing backfill; without it only posts that still come are enriched. */
  shelf: undefined | StalePosts;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: EnrichConfig;
};

export type Enrich = Component & Pick<Sweep, "recounting">;

/** Posts enriched before others in the process get their turn. */
const TURN = 50;
/** A batch that fails this often in a row is a fault that people should see. */
const SICK_FROM = 5;

/**
 * Turns `posts` into `mentions`: each post's language, spam, and complete set of rows, by one state of the registry
 * per batch. Beside it the standing backfill brings stored posts to the registry's present state.
 */
export function createEnrich(deps: EnrichDeps): Enrich {
  const { bus, registry, model, clock, logger, metrics, config } = deps;
  const current = followRegistry(registry, logger);
  const context = () => ({ compiled: current(), model, spamFrom: config.spamFrom });
  const counts = instruments(metrics);
  const stopped = new AbortController();
  const breakage = createBreakage();
  let subscription: undefined | Subscription;
  let sweeping: Promise<void> = Promise.resolve();

  async function handle({ records, signal }: Batch): Promise<readonly OutgoingRecord[]> {
    const begun = clock.monotonic();
    const now = context();
    const outputs: OutgoingRecord[] = [];
    const outcomes = new Map<string, number>();
    let found = 0;
    const laps = createLaps(clock);
    for (const [nth, record] of records.entries()) {
      if (nth % TURN === TURN - 1) await nextTurn();
      laps.begin();
      signal.throwIfAborted();
      const { record: output, outcome, rows } = enrichRecord(record, now, clock.now(), laps.end);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      found += rows;
      outputs.push(output);
    }
    for (const [outcome, count] of outcomes) counts.posts.add({ outcome }, count);
    if (found > 0) counts.rows.add({}, found);
    for (const [stage, ms] of laps.spent) counts.stages.add({ stage }, ms / 1_000);
    counts.seconds.observe({}, (clock.monotonic() - begun) / 1_000);
    return outputs;
  }

  const isMine = () => subscription?.owned().some(({ partition }) => partition === 0) ?? false;
  const sweep =
    deps.shelf === undefined
      ? null
      : createSweep({ bus, shelf: deps.shelf, context, isMine, clock, logger, metrics, config: config.sweep });

  return {
    name: "enrich",
    failed: breakage.failed,
    recounting: () => sweep?.recounting() ?? null,
    async start() {
      await registry.refresh();
      await announceModel(registry, model.version);
      const { maxRecords, maxBytes, maxWaitMs } = config;
      const topics = [TOPICS.posts];
      subscription = await bus.consume(
        { group: GROUPS.enrich, topics, maxRecords, maxBytes, maxWaitMs, from: "start" },
        handle,
      );
      subscription.failed.catch(breakage.fail);
      sweeping = sweep?.run(stopped.signal) ?? Promise.resolve();
      sweeping.catch(breakage.fail);
    },
    async stop() {
      stopped.abort();
      await subscription?.close();
      await sweeping.catch(() => undefined);
    },
    health() {
      const failures = subscription?.failures() ?? 0;
      const recounting = sweep?.recounting() ?? null;
      const busy = recounting === null ? "" : `; recounting stored posts to registry offset ${recounting}`;
      return { ok: failures < SICK_FROM, detail: `${failures} failures in a row${busy}` };
    },
  };
}

/** Adds up what each step took over the records of a batch, ms. */
function createLaps(clock: Clock) {
  const spent = new Map<EnrichStage, number>();
  let since = 0;
  const begin = (): void => {
    since = clock.monotonic();
  };
  const end = (stage: EnrichStage): void => {
    const at = clock.monotonic();
    spent.set(stage, (spent.get(stage) ?? 0) + at - since);
    since = at;
  };
  return { spent, begin, end };
}

function instruments(metrics: Metrics) {
  return {
    posts: metrics.counter("nghe_enrich_posts_total", "Records of posts enriched, by what they became", ["outcome"]),
    rows: metrics.counter("nghe_enrich_rows_total", "Mention rows found", []),
    stages: metrics.counter("nghe_enrich_stage_seconds_total", "Time by step of enrichment, seconds", ["stage"]),
    seconds: metrics.histogram("nghe_enrich_batch_seconds", "Time to enrich a batch", [], [0.005, 0.02, 0.1, 0.5, 2]),
  };
}
