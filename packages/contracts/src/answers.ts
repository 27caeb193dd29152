import { z } from "zod";
import { Alert } from "./alert.ts";
import { BrandProof } from "./bodies.ts";
import { EpochMs, Slug } from "./ids.ts";
import { EvidenceSpan, ExcludedReason, MatchForm, Origin, Sentiment, Via } from "./mention.ts";
import { PostKind } from "./post.ts";

export const Interval = z.enum(["minute", "hour", "day", "week", "month"]);
export type Interval = z.infer<typeof Interval>;

/** How a figure is made, printed with every answer. */
export const Formula = z.object({ name: z.string(), version: z.int().min(1), text: z.string() });
export type Formula = z.infer<typeof Formula>;

/** What was heard in the period asked for. A gap is a time in which a source that had posts before sent none. */
export const SourceCoverage = z.object({
  source: z.string(),
  posts: z.int().min(0),
  firstSeenAt: EpochMs.nullable(),
  lastSeenAt: EpochMs.nullable(),
  lastPublishedAt: EpochMs.nullable(),
  gaps: z.array(z.object({ from: EpochMs, to: EpochMs })),
});
export type SourceCoverage = z.infer<typeof SourceCoverage>;

/** What every analytic answer carries beside its figures. */
const frame = {
  workspace: Slug,
  from: EpochMs,
  to: EpochMs,
  interval: Interval,
  timezone: z.string(),
  simulated: z.boolean(),
  /** The state of the tables that the figures show. */
  asOf: EpochMs,
  /** When the log took the newest change of the workspace's mentions that is in the tables; null where there is none. */
  storedAt: EpochMs.nullable(),
  coverage: z.array(SourceCoverage),
  /** A statement that gives the same figures through the SQL door. */
  sql: z.string(),
  formula: Formula,
};

/** One brand in one bucket. Sums only; shares and nets are made from them. `bucket` is its start in ms. */
export const Cell = z.object({
  bucket: EpochMs,
  brand: Slug,
  mentions: z.int().min(0),
  positive: z.int().min(0),
  neutral: z.int().min(0),
  negative: z.int().min(0),
  unsure: z.int().min(0),
  scoreSum: z.number(),
  engagement: z.int().min(0).nullable(),
});
export type Cell = z.infer<typeof Cell>;

export const BrandShare = z.object({
  brand: Slug,
  name: z.string(),
  role: z.enum(["own", "competitor"]),
  color: z.string(),
  mentions: z.int().min(0),
  /** 0 to 1; null where nothing was heard. */
  share: z.number().min(0).max(1).nullable(),
  proof: BrandProof,
});

export const ShareOfVoiceAnswer = z.object({
  ...frame,
  kind: z.literal("share-of-voice"),
  total: z.int().min(0),
  brands: z.array(BrandShare),
  /** One entry per bucket of the window up to now, also where nobody spoke; each holds every brand asked for. */
  series: z.array(
    z.object({
      bucket: EpochMs,
      total: z.int().min(0),
      brands: z.array(z.object({ brand: Slug, mentions: z.int().min(0), share: z.number().min(0).max(1).nullable() })),
    }),
  ),
});
export type ShareOfVoiceAnswer = z.infer<typeof ShareOfVoiceAnswer>;

export const VolumeAnswer = z.object({
  ...frame,
  kind: z.literal("volume"),
  total: z.int().min(0),
  brands: z.array(z.object({ brand: Slug, name: z.string(), color: z.string(), mentions: z.int().min(0) })),
  /** Like every series here, one entry per bucket of the window up to now and brand, also where nobody spoke. */
  series: z.array(z.object({ bucket: EpochMs, brand: Slug, mentions: z.int().min(0) })),
});
export type VolumeAnswer = z.infer<typeof VolumeAnswer>;

const tone = {
  brand: Slug,
  positive: z.int().min(0),
  neutral: z.int().min(0),
  negative: z.int().min(0),
  unsure: z.int().min(0),
  /** Net sentiment (P − N) / (P + N), −1 to 1; null where P + N is 0. */
  net: z.number().min(-1).max(1).nullable(),
};

export const SentimentAnswer = z.object({
  ...frame,
  kind: z.literal("sentiment"),
  brands: z.array(z.object({ ...tone, name: z.string(), color: z.string() })),
  series: z.array(z.object({ ...tone, bucket: EpochMs })),
});
export type SentimentAnswer = z.infer<typeof SentimentAnswer>;

export const EngagementAnswer = z.object({
  ...frame,
  kind: z.literal("engagement"),
  brands: z.array(
    z.object({ brand: Slug, name: z.string(), color: z.string(), engagement: z.int().min(0).nullable() }),
  ),
  series: z.array(z.object({ bucket: EpochMs, brand: Slug, engagement: z.int().min(0).nullable() })),
});
export type EngagementAnswer = z.infer<typeof EngagementAnswer>;

/** One mention as people read it. */
export const MentionItem = z.object({
  mentionId: z.string(),
  postId: z.string(),
  brand: Slug,
  source: z.string(),
  site: z.string().nullable(),
  kind: PostKind,
  lang: z.string().nullable(),
  author: z.object({
    id: z.string().nullable(),
    name: z.string().nullable(),
    handle: z.string().nullable(),
    followers: z.int().min(0).nullable(),
  }),
  url: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  publishedAt: EpochMs,
  editedAt: EpochMs.nullable(),
  seenAt: EpochMs,
  storedAt: EpochMs,
  via: Via,
  matchForm: MatchForm.nullable(),
  origin: Origin,
  counted: z.boolean(),
  excludedReason: ExcludedReason.nullable(),
  sentiment: Sentiment,
  sentimentScore: z.number().nullable(),
  sentimentBy: z.enum(["model", "person"]),
  likes: z.int().min(0).nullable(),
  shares: z.int().min(0).nullable(),
  comments: z.int().min(0).nullable(),
  views: z.int().min(0).nullable(),
  evidence: z.array(EvidenceSpan),
  queryVersion: z.int(),
  modelVersion: z.string(),
});
export type MentionItem = z.infer<typeof MentionItem>;

export const MentionsAnswer = z.object({
  ...frame,
  kind: z.literal("mentions"),
  items: z.array(MentionItem),
  /** Give it as `cursor` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type MentionsAnswer = z.infer<typeof MentionsAnswer>;

export const CoverageAnswer = z.object({ ...frame, kind: z.literal("coverage"), sources: z.array(SourceCoverage) });
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

export const AlertsAnswer = z.object({
  ...frame,
  kind: z.literal("alerts"),
  items: z.array(Alert),
  next: z.string().nullable(),
});
export type AlertsAnswer = z.infer<typeof AlertsAnswer>;

/** What REST answers and live frames carry as `data`, by kind. */
export const Answer = z.discriminatedUnion("kind", [
  ShareOfVoiceAnswer,
  VolumeAnswer,
  SentimentAnswer,
  EngagementAnswer,
  MentionsAnswer,
  CoverageAnswer,
  AlertsAnswer,
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerKind = Answer["kind"];
