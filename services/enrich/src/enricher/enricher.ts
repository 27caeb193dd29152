import type { LogRecord, OutgoingRecord } from "@nghe/bus";
import type { EnrichRegistry } from "../registry/enrich-registry.ts";
import type { StalePost } from "../sweep/stale-posts.ts";

/** A query that cannot be read, and why. It matches nothing. */
export type RefusedQuery = { brandUid: string; problem: string };

export type EnrichStage = "decode" | "read and match" | "encode";

/** What became of a batch: one record for each, in order; how many became what; the rows in them; time by stage, ms. */
export type EnrichedBatch = {
  records: OutgoingRecord[];
  outcomes: Record<string, number>;
  rows: number;
  spent: Record<EnrichStage, number>;
};

/** A stored post enriched again, as a record of `mentions`; a post that cannot be is left as it is. */
export type BackfilledPost = { ok: true; record: OutgoingRecord } | { ok: false; key: string; problem: string };

/**
 * The part of enrichment that does no I/O, wherever it runs: here or in a thread of its own. Everything asked of it
 * after `use` is done by that state of the registry.
 */
export type Enricher = {
  modelVersion(): Promise<string>;
  use(registry: EnrichRegistry): Promise<readonly RefusedQuery[]>;
  /** Enriches records of `posts`. What cannot be read becomes a dead letter, of the wall time `now`. */
  enrich(records: readonly LogRecord[], now: number): Promise<EnrichedBatch>;
  backfill(posts: readonly StalePost[]): Promise<readonly BackfilledPost[]>;
  /** Rejects if it cannot go on. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
};
