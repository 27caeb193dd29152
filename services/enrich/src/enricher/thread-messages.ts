import type { LogRecord, OutgoingRecord } from "@nghe/bus";
import type { EnrichRegistry } from "../registry/enrich-registry.ts";
import type { StalePost } from "../sweep/stale-posts.ts";
import type { BackfilledPost, EnrichedBatch, RefusedQuery } from "./enricher.ts";
import type { Packed } from "./packed-records.ts";

/** What is asked of the thread, answered in the order asked. */
export type ThreadTask =
  | { kind: "model" }
  | { kind: "use"; registry: EnrichRegistry }
  | { kind: "enrich"; posts: Packed<Omit<LogRecord, "value">>; now: number }
  | { kind: "backfill"; posts: readonly StalePost[] };

export type ThreadAnswer =
  | { kind: "model"; version: string }
  | { kind: "used"; refused: readonly RefusedQuery[] }
  | ({ kind: "enriched"; packed: Packed<Omit<OutgoingRecord, "value">> } & Omit<EnrichedBatch, "records">)
  | { kind: "backfilled"; posts: readonly BackfilledPost[] };

/** What the thread is started with. */
export type ThreadSetup = { spamFrom: number };
