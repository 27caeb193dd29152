import { z } from "zod";
import { Cause } from "./cause.ts";
import { EpochMs, NativeId, Scope, Slug, SourceName, Uid } from "./ids.ts";
import { Author, PostKind, PostMetrics, Receipt } from "./post.ts";

/** Why a row exists: the post names the brand, or it is a comment below one that does. */
export const Via = z.enum(["text", "thread"]);
export type Via = z.infer<typeof Via>;

/** How the brand was written (COUNTING.md, Vietnamese matching). */
export const MatchForm = z.enum(["equal", "bare", "folded", "variant", "joined", "obfuscated"]);
export type MatchForm = z.infer<typeof MatchForm>;

export const Origin = z.enum(["earned", "paid", "owned", "employee", "dealer", "agency"]);
export type Origin = z.infer<typeof Origin>;

/** Why a row is not counted by default; null when it is. */
export const ExcludedReason = z.enum(["spam", "hidden", "irrelevant", "owned", "affiliated", "own-channel"]);
export type ExcludedReason = z.infer<typeof ExcludedReason>;

/** −1, 0, 1, or null for unsure, which is not neutral. */
export const Sentiment = z.union([z.literal(-1), z.literal(0), z.literal(1)]).nullable();
export type Sentiment = z.infer<typeof Sentiment>;

/** A stretch of the stored text, in UTF-16 units, and what it shows. */
export const EvidenceSpan = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  shows: z.enum(["brand", "positive", "negative"]),
});
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

/** One (workspace, brand) of a post: what the model and the query say of it. Unknown is null. */
export const MentionRow = z.object({
  workspaceUid: Uid,
  workspace: Slug,
  brandUid: Uid,
  brand: Slug,
  /** The workspace's IANA zone, for `local_date`. */
  timezone: z.string().min(1).max(64),
  via: Via,
  matchForm: MatchForm.nullable(),
  origin: Origin,
  counted: z.boolean(),
  excludedReason: ExcludedReason.nullable(),
  sentiment: Sentiment,
  /** −1 to 1. */
  sentimentScore: z.number().min(-1).max(1).nullable(),
  emotion: z.string().max(40).nullable(),
  intent: z.string().max(40).nullable(),
  stage: z.string().max(40).nullable(),
  touchpoint: z.string().max(40).nullable(),
  topics: z.array(z.string().max(200)),
  painPoints: z.array(z.string().max(200)),
  tags: z.array(z.string().max(200)),
  reach: z.int().min(0).nullable(),
  evidence: z.array(EvidenceSpan).max(64),
  queryVersion: z.int().min(0),
  modelVersion: z.string().max(100),
});
export type MentionRow = z.infer<typeof MentionRow>;

/** What all rows of a post share. */
export const PostContent = z.object({
  site: z.string().max(253).nullable(),
  kind: PostKind,
  lang: z.string().max(35).nullable(),
  country: z.string().max(2).nullable(),
  author: Author.nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  rootId: NativeId.nullable(),
  parentId: NativeId.nullable(),
  createdAt: EpochMs,
  editedAt: EpochMs.nullable(),
  seenAt: EpochMs,
  connector: z.string().max(200),
  spamScore: z.number().min(0).max(1).nullable(),
  storyId: z.string().max(100).nullable(),
  raw: z.record(z.string(), z.unknown()),
});
export type PostContent = z.infer<typeof PostContent>;

const common = {
  v: z.literal(1),
  source: SourceName,
  cause: Cause,
  receipt: Receipt.nullable(),
  observedAt: EpochMs,
};

/** The content of one scope and its complete set of rows, also when that set is empty. A backfill is one too. */
export const ContentMessage = z.object({
  ...common,
  type: z.literal("content"),
  id: NativeId,
  scope: Scope,
  revision: EpochMs,
  /** The registry's offset that the queries and the model were read at. */
  registryOffset: z.int().min(0),
  post: PostContent,
  metrics: PostMetrics,
  rows: z.array(MentionRow),
});
export type ContentMessage = z.infer<typeof ContentMessage>;

/** New counts of a post whose content stays. */
export const MetricsMessage = z.object({
  ...common,
  type: z.literal("metrics"),
  id: NativeId,
  metrics: PostMetrics,
});
export type MetricsMessage = z.infer<typeof MetricsMessage>;

/** The fields a person may set on a mention; one that is absent is left alone, null takes a correction back. */
export const CorrectionMask = z.object({
  sentiment: z.exactOptional(z.object({ value: Sentiment }).nullable()),
  counted: z.exactOptional(z.object({ value: z.boolean(), reason: ExcludedReason.nullable() }).nullable()),
  emotion: z.exactOptional(z.object({ value: z.string().max(40).nullable() }).nullable()),
  intent: z.exactOptional(z.object({ value: z.string().max(40).nullable() }).nullable()),
  stage: z.exactOptional(z.object({ value: z.string().max(40).nullable() }).nullable()),
  touchpoint: z.exactOptional(z.object({ value: z.string().max(40).nullable() }).nullable()),
  topics: z.exactOptional(z.object({ value: z.array(z.string().max(200)) }).nullable()),
  painPoints: z.exactOptional(z.object({ value: z.array(z.string().max(200)) }).nullable()),
  tags: z.exactOptional(z.object({ value: z.array(z.string().max(200)) }).nullable()),
});
export type CorrectionMask = z.infer<typeof CorrectionMask>;

/** What a person said of one mention. Carries its mask alone: never rows, never a revision. */
export const CorrectionMessage = z.object({
  ...common,
  type: z.literal("correction"),
  id: NativeId,
  workspaceUid: Uid,
  brandUid: Uid,
  /** Sorts as text in the order in which corrections were made; the highest of a field holds. */
  correctionId: z.string().min(1).max(100),
  by: z.string().max(200),
  mask: CorrectionMask,
});
export type CorrectionMessage = z.infer<typeof CorrectionMessage>;

/** Takes a scope's copy back; of the public scope, or as an erasure, it deletes the post for good. */
export const DeleteMessage = z.object({
  ...common,
  type: z.literal("delete"),
  id: NativeId,
  scope: Scope,
  erase: z.boolean(),
});
export type DeleteMessage = z.infer<typeof DeleteMessage>;

export const AuthorDeletedMessage = z.object({
  ...common,
  type: z.literal("author-deleted"),
  authorId: z.string().min(1).max(512),
});
export type AuthorDeletedMessage = z.infer<typeof AuthorDeletedMessage>;

/** The rows that a comment has through its thread, as of one state of the root. */
export const ReconsiderMessage = z.object({
  ...common,
  type: z.literal("reconsider"),
  id: NativeId,
  scope: Scope,
  rootId: NativeId,
  /** The version of the root's row that was read, as decimal digits padded to 39, so that it sorts as text. */
  rootVersion: z.string().regex(/^\d{39}$/),
  rows: z.array(MentionRow),
});
export type ReconsiderMessage = z.infer<typeof ReconsiderMessage>;

/** What the `mentions` topic carries. Every message of a post has the post's key, and so one order. */
export const MentionMessage = z.discriminatedUnion("type", [
  ContentMessage,
  MetricsMessage,
  CorrectionMessage,
  DeleteMessage,
  AuthorDeletedMessage,
  ReconsiderMessage,
]);
export type MentionMessage = z.infer<typeof MentionMessage>;
