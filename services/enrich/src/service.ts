import type { Batch, Bus, OutgoingRecord, Subscription } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import { type Clock, type Component, createBreakage, type Logger, type Metrics } from "@nghe/runtime";
import type { Recounts } from "@nghe/store";
import type { EnrichConfig } from "./config.ts";
import { type CurrentEnricher, keepCurrent } from "./enricher/current-enricher.ts";
import type { EnrichedBatch, Enricher } from "./enricher/enricher.ts";
import { announceModel } from "./registry/announce-model.ts";
import { followRegistry } from "./registry/follow-registry.ts";
import { createSweep, type Sweep } from "./sweep/sweep.ts";

export type EnrichDeps = {
  bus: Bus;
  registry: Pick<Registry, "view" | "refresh" | "put">;
  /** Called once, at start; closed at the end. */
  openEnricher: () => Enricher;
  /** Stored posts, for the standing backfill; without it only posts that still come are enriched. */
  recounts: undefined | Recounts;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: EnrichConfig;
  /** Called between steps by name; nothing in production. A test may end or stop the process there. */
  crashAt: (label: string) => void;
};

export type Enrich = Component & Pick<Sweep, "recounting">;

/** A batch that fails this often in a row is a fault that people should see. */
const SICK_FROM = 5;

/**
 * Turns `posts` into `mentions`: each post's language, spam, and complete set of rows, by one state of the registry
 * per batch. Beside it the standing backfill brings stored posts to the registry's present state.
 */
export function createEnrich(deps: EnrichDeps): Enrich {
  const { bus, registry, clock, logger, metrics, config, recounts } = deps;
  const current = followRegistry(registry);
  const count = createCounts(metrics);
  const stopped = new AbortController();
  const breakage = createBreakage();
  let enricher: undefined | Enricher;
  let subscription: undefined | Subscription;
  let sweep: undefined | Sweep;
  let sweeping: Promise<void> = Promise.resolve();

  function handlerOf(work: CurrentEnricher) {
    return async ({ records, signal }: Batch): Promise<readonly OutgoingRecord[]> => {
      const begun = clock.monotonic();
      const batch = await work.enrich(records, clock.now());
      deps.crashAt("enrich:enriched");
      signal.throwIfAborted();
      count(batch, (clock.monotonic() - begun) / 1_000);
      return batch.records;
    };
  }

  const isMine = () => subscription?.owned().some(({ partition }) => partition === 0) ?? false;

  return {
    name: "enrich",
    failed: breakage.failed,
    recounting: () => sweep?.recounting() ?? null,
    async start() {
      enricher = deps.openEnricher();
      enricher.failed.catch(breakage.fail);
      const work = keepCurrent(enricher, current, logger);
      await registry.refresh();
      await announceModel(registry, await enricher.modelVersion());
      const { maxRecords, maxBytes, maxWaitMs } = config;
      const options = { group: GROUPS.enrich, topics: [TOPICS.posts], maxRecords, maxBytes, maxWaitMs };
      subscription = await bus.consume({ ...options, from: "start" }, handlerOf(work));
      subscription.failed.catch(breakage.fail);
      if (recounts === undefined) return;
      const { backfill } = work;
      const view = () => registry.view();
      sweep = createSweep({ bus, recounts, view, backfill, isMine, clock, logger, metrics, config: config.sweep });
      sweeping = sweep.run(stopped.signal);
      sweeping.catch(breakage.fail);
    },
    async stop() {
      stopped.abort();
      await subscription?.close();
      await sweeping.catch(() => undefined);
      await enricher?.close();
    },
    health() {
      const failures = subscription?.failures() ?? 0;
      const recounting = sweep?.recounting() ?? null;
      const busy = recounting === null ? "" : `; recounting stored posts to registry offset ${recounting}`;
      return { ok: failures < SICK_FROM, detail: `${failures} failures in a row${busy}` };
    },
  };
}

/** Counts a batch that took `seconds`. */
function createCounts(metrics: Metrics): (batch: EnrichedBatch, seconds: number) => void {
  const posts = metrics.counter("nghe_enrich_posts_total", "Records of posts enriched, by what they became", [
    "outcome",
  ]);
  const found = metrics.counter("nghe_enrich_rows_total", "Mention rows found", []);
  const stages = metrics.counter("nghe_enrich_stage_seconds_total", "Time by step of enrichment, seconds", ["stage"]);
  const batches = metrics.histogram("nghe_enrich_batch_seconds", "Time to enrich a batch", [], BATCH_SECONDS);
  return ({ outcomes, rows, spent }, seconds) => {
    for (const [outcome, number] of Object.entries(outcomes)) posts.add({ outcome }, number);
    if (rows > 0) found.add({}, rows);
    for (const [stage, ms] of Object.entries(spent)) stages.add({ stage }, ms / 1_000);
    batches.observe({}, seconds);
  };
}

const BATCH_SECONDS = [0.005, 0.02, 0.1, 0.5, 2];
