import { SPAM_FROM } from "@nghe/registry";
import { integerSetting } from "@nghe/runtime";
import { z } from "zod";

/** What the environment says of enrichment. */
export const EnrichSettings = z.object({
  /** Posts of one batch. */
  NGHE_ENRICH_BATCH: integerSetting(1, 10_000).prefault("500"),
});

export type EnrichConfig = {
  maxRecords: number;
  maxBytes: number;
  maxWaitMs: number;
  /** From this spam score on a mention is not counted. */
  spamFrom: number;
  sweep: SweepConfig;
};

export type SweepConfig = {
  /** How often it is asked whether a stored post is below the registry, ms. */
  everyMs: number;
  /** How often the same while nothing was found the last time, ms. */
  idleMs: number;
  /** Stored posts looked for at a time: finding them reads more of the tables than reading them. */
  keysAtATime: number;
  /** Stored posts read and sent at a time. */
  pageSize: number;
  /** How far back stored posts are recounted, ms since they were seen; null for all that is kept. */
  windowMs: number | null;
  /** How often it is asked whether there is room again, where there was none, ms. */
  roomMs: number;
  /** How often the posts that are still to be recounted are counted, ms, or less often where counting takes long. */
  progressMs: number;
  /** Backfill waits while more live posts than this are unread. */
  liveBacklog: number;
  /** Backfill waits while the sink is behind by more messages than it takes in this time, ms, as far as that is known. */
  sinkAheadMs: number;
  /** And in any case while it is more messages than this behind. */
  sinkBacklog: number;
};

export function enrichConfig(settings: z.infer<typeof EnrichSettings>): EnrichConfig {
  return {
    maxRecords: settings.NGHE_ENRICH_BATCH,
    maxBytes: 4 << 20,
    maxWaitMs: 20,
    spamFrom: SPAM_FROM,
    sweep: {
      everyMs: 500,
      idleMs: 30_000,
      roomMs: 100,
      progressMs: 2_000,
      keysAtATime: 10_000,
      pageSize: 250,
      windowMs: null,
      liveBacklog: 500,
      sinkAheadMs: 750,
      sinkBacklog: 2_000,
    },
  };
}
