import { z } from "zod";
import { refuseUnclean } from "./clean-text.ts";
import { EpochMs, Slug } from "./ids.ts";
import { MatchForm } from "./mention.ts";
import { QueryFault, QueryWarnings } from "./query-fault.ts";
import { Timestamp } from "./submitted.ts";

const QueryText = z.string().min(1, "must not be empty").max(20_000).superRefine(refuseUnclean);
const Count = z.int().min(0);
const Spans = z.array(z.object({ start: Count, end: Count }));

const Days = z.int().min(1).max(400);
const period = {
  from: z.exactOptional(Timestamp.describe("Published from then on, with a zone")),
  to: z.exactOptional(Timestamp.describe("Published before then")),
};

export const PreviewRequest = z.strictObject({
  query: QueryText,
  days: z.exactOptional(Days.describe("Posts seen in so many days; 3 where no time is given")),
  ...period,
});

/**
 * How much of an answer is certain. `sure` posts are found by the engine alone; of `candidates`, which it cannot judge,
 * `verified` were read in code. Where that is not all of them the figures are estimates, and the number of matching
 * posts lies between `low` and `high` (95 %; the verified ones are a random sample).
 */
export const PreviewCoverage = z.object({
  exact: z.boolean(),
  /** Posts that were looked at. */
  posts: Count,
  sure: Count,
  candidates: Count,
  verified: Count,
  low: Count,
  high: Count,
  /** What of the query the engine cannot judge. */
  inexact: z.array(z.string()),
  /** Posts that no query matched are kept since then (when they were seen); null where there are none. */
  unmatchedSince: EpochMs.nullable(),
});
export type PreviewCoverage = z.infer<typeof PreviewCoverage>;

/** A post that a query holds for, and where its words stand. */
export const PreviewExample = z.object({
  postId: z.string(),
  source: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  url: z.string().nullable(),
  lang: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: EpochMs,
  matchForm: MatchForm,
  spans: Spans,
  titleSpans: Spans,
});
export type PreviewExample = z.infer<typeof PreviewExample>;

/** The tone of posts toward what the query finds, scored by the model: of `scored` posts at random, or of all. */
export const PreviewTone = z.object({
  scored: Count,
  positive: Count,
  neutral: Count,
  negative: Count,
  unsure: Count,
});
export type PreviewTone = z.infer<typeof PreviewTone>;

export const PreviewAnswer = z.object({
  ok: z.boolean(),
  /** Why it cannot be used: the first thing that is wrong. */
  problem: QueryFault.nullable(),
  /** What is doubtful about it, where it can be used. */
  warnings: QueryWarnings,
  explanation: z.object({ en: z.string(), vi: z.string() }).nullable(),
  /** Posts that were looked at. */
  scanned: Count,
  /** Of those, how many the query holds for: exact or estimated, as `coverage` says. */
  matched: Count,
  coverage: PreviewCoverage.nullable(),
  interval: z.enum(["hour", "day", "month"]),
  timezone: z.string(),
  /** By when they were published; every bucket from the first to the last has its entry. */
  series: z.array(z.object({ bucket: EpochMs, posts: Count })),
  /** Most first. */
  sources: z.array(z.object({ source: z.string(), posts: Count })),
  languages: z.array(z.object({ lang: z.string().nullable(), posts: Count })),
  /** Null where no model is at hand, or nothing matched. */
  tone: PreviewTone.nullable(),
  /** Newest first. */
  examples: z.array(PreviewExample),
});
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;

export const CompareRequest = z.strictObject({
  query: QueryText.describe("The new text"),
  /** In place of the brand's own query. */
  against: z.exactOptional(QueryText.describe("The text it is compared with; the brand's present one where absent")),
  days: z.exactOptional(Days.describe("Posts published in so many days, in place of from and to; 7 where absent")),
  ...period,
});

/** Posts of one fate: how many, between `low` and `high` of them where that is an estimate, and some of them. */
const Fate = z.object({ posts: Count, low: Count, high: Count, examples: z.array(PreviewExample) });

const Tones = z.object({
  positive: Count,
  neutral: Count,
  negative: Count,
  unsure: Count,
  /** Net sentiment (P − N) / (P + N); null where P + N is 0. */
  net: z.number().min(-1).max(1).nullable(),
});

/** The figures of one brand, as the tables have them and as they would have been. */
const Then = z.object({ mentions: Count, share: z.number().min(0).max(1).nullable(), tone: Tones });

export const CompareAnswer = z.object({
  brand: Slug,
  ok: z.boolean(),
  /** Of the new text, or of the one it is compared with. */
  problem: QueryFault.extend({ of: z.enum(["query", "against"]) }).nullable(),
  coverage: PreviewCoverage.nullable(),
  gained: Fate,
  lost: Fate,
  kept: Fate,
  /**
   * What the new text would have done to the brand's counted mentions by text in [from, to): what they are now, less
   * those of lost posts, more those of gained ones that nothing excludes, their tone scored by the model. Null where a
   * query cannot be used, and where the text compared with is not the brand's own.
   */
  effect: z
    .object({
      from: EpochMs,
      to: EpochMs,
      before: Then,
      after: Then,
      /** Every brand of the workspace, the compared one included. */
      rivals: z.array(
        z.object({
          brand: Slug,
          mentions: Count,
          before: z.number().min(0).max(1).nullable(),
          after: z.number().min(0).max(1).nullable(),
        }),
      ),
      /** False where gained or lost posts were too many to read all: their figures are then of a random sample. */
      exact: z.boolean(),
      /** Gained posts that would not be counted, by why. */
      excluded: z.record(z.string(), Count),
      /** False where no model is at hand: gained mentions are then all unsure. */
      scored: z.boolean(),
    })
    .nullable(),
});
export type CompareAnswer = z.infer<typeof CompareAnswer>;
