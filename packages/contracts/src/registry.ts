import { z } from "zod";
import { EpochMs, NativeId, Slug, SourceName, Uid } from "./ids.ts";

export const KeyScope = z.enum(["read", "write", "admin"]);
export type KeyScope = z.infer<typeof KeyScope>;

const Names = z.array(z.string().min(1).max(200)).max(500);

/** The ids of named queries that a text uses, told apart from it when it was saved: folding needs no parser. */
const Uses = z.array(Slug).max(200);

/** The accounts of a brand by whose voice they are. */
export const BrandAccounts = z.object({
  owned: Names,
  employee: Names,
  dealer: Names,
  agency: Names,
  paid: Names,
});
export type BrandAccounts = z.infer<typeof BrandAccounts>;

export const Workspace = z.object({
  kind: z.literal("workspace"),
  uid: Uid,
  id: Slug,
  name: z.string().min(1).max(200),
  /** An IANA zone: local days are its days. */
  timezone: z.string().min(1).max(64),
  /** Days a mention is kept after it was seen; null for ever. */
  retentionDays: z.int().min(1).max(36_500).nullable(),
  /** True for the demo: its posts are made up, and every page says so. */
  simulated: z.boolean(),
  /** A query: mentions of posts that it holds for are kept and not counted, as `hidden`. Empty for none. */
  exclusions: z.string().max(20_000).default(""),
  /** The named queries that the text of `exclusions` uses. */
  uses: Uses.default([]),
});
export type Workspace = z.infer<typeof Workspace>;

/**
 * A relevance filter that was trained on labels of a brand and beat counting everything: `weights` are signed bytes in
 * base64. `gain` is the share of right decisions won on labels that it had not seen, with its 95 % interval.
 */
export const BrandFilter = z.object({
  bias: z.number(),
  scale: z.number().positive(),
  weights: z.string().max(6_000),
  threshold: z.number().min(0).max(1),
  trial: z.object({
    labels: z.int().min(1),
    dropped: z.int().min(0),
    lost: z.int().min(0),
    gain: z.number(),
    low: z.number(),
    high: z.number(),
  }),
});
export type BrandFilter = z.infer<typeof BrandFilter>;

export const Brand = z.object({
  kind: z.literal("brand"),
  uid: Uid,
  workspaceUid: Uid,
  id: Slug,
  name: z.string().min(1).max(200),
  role: z.enum(["own", "competitor"]),
  query: z.string().min(1).max(20_000),
  /** The named queries that the text uses. */
  uses: Uses.default([]),
  /** Grows with each change of what the brand matches; rows carry it. The fold counts it, whatever a writer says. */
  queryVersion: z.int().min(1),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  parent: Slug.nullable(),
  sets: z.array(Slug).max(50),
  names: Names,
  hashtags: Names,
  people: Names,
  accounts: BrandAccounts,
  market: z.string().max(100).nullable(),
  /** Mentions that it finds irrelevant are kept and not counted, as `irrelevant`; null for none. */
  filter: BrandFilter.nullable().default(null),
});
export type Brand = z.infer<typeof Brand>;

/** A part of queries with a name: `{noise}` in a brand's query, in another named query or in the exclusions. */
export const NamedQuery = z.object({
  kind: z.literal("named-query"),
  uid: Uid,
  workspaceUid: Uid,
  id: Slug,
  query: z.string().min(1).max(20_000),
  uses: Uses,
  /** What it is for. */
  note: z.string().max(2_000).nullable(),
});
export type NamedQuery = z.infer<typeof NamedQuery>;

/** What a person said of one post and one brand: whether the post is about it. `id` names brand and post. */
export const Label = z.object({
  kind: z.literal("label"),
  uid: Uid,
  workspaceUid: Uid,
  id: Slug,
  brandUid: Uid,
  source: SourceName,
  postId: NativeId,
  relevant: z.boolean(),
});
export type Label = z.infer<typeof Label>;

/** A key as stored: its secret is never kept, only an HMAC of it. No workspace: the whole installation. */
export const ApiKey = z.object({
  kind: z.literal("key"),
  uid: Uid,
  workspaceUid: Uid.nullable(),
  name: z.string().min(1).max(200),
  scopes: z.array(KeyScope).min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** When a brand's negative mentions are worth waking someone for. */
export const AlertRule = z.object({
  kind: z.literal("rule"),
  uid: Uid,
  workspaceUid: Uid,
  id: Slug,
  name: z.string().min(1).max(200),
  /** Null watches every own brand of the workspace. */
  brandUid: Uid.nullable(),
  enabled: z.boolean(),
  /** Negative mentions in five minutes below which nothing opens. */
  minimum: z.int().min(1).max(1_000_000),
  /** How many times the usual count opens an alert. */
  factor: z.number().min(1).max(1_000),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** Where alerts go. A webhook's signing secret is derived, never stored. */
export const Channel = z.object({
  kind: z.literal("channel"),
  uid: Uid,
  workspaceUid: Uid,
  id: Slug,
  name: z.string().min(1).max(200),
  type: z.literal("webhook"),
  url: z.url().max(2_000),
  enabled: z.boolean(),
});
export type Channel = z.infer<typeof Channel>;

/** A source that is being listened to; without a workspace what it brings is public. */
export const Connector = z.object({
  kind: z.literal("connector"),
  uid: Uid,
  workspaceUid: Uid.nullable(),
  id: Slug,
  type: z.enum(["jetstream", "feed", "app-store", "simulator"]),
  name: z.string().min(1).max(200),
  enabled: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
});
export type Connector = z.infer<typeof Connector>;

/** The language model in force, so that one offset decides queries and model both. */
export const ModelChoice = z.object({ kind: z.literal("model"), uid: Uid, version: z.string().min(1).max(100) });
export type ModelChoice = z.infer<typeof ModelChoice>;

/** Whether stored posts are recounted in the background. One for the whole installation; without it they are. */
export const BackfillChoice = z.object({ kind: z.literal("backfill"), uid: Uid, paused: z.boolean() });
export type BackfillChoice = z.infer<typeof BackfillChoice>;

export const RegistryEntity = z.discriminatedUnion("kind", [
  Workspace,
  Brand,
  ApiKey,
  AlertRule,
  Channel,
  Connector,
  ModelChoice,
  NamedQuery,
  Label,
  BackfillChoice,
]);
export type RegistryEntity = z.infer<typeof RegistryEntity>;
export type RegistryKind = RegistryEntity["kind"];

const write = {
  v: z.literal(1),
  at: EpochMs,
  by: z.string().max(200),
  note: z.string().max(2_000).nullable(),
  /** Names this write, so that its writer knows it when it comes back. */
  writeId: Uid,
  /** The entity's revision that the writer saw, 0 for a new one; another in force refuses the write. */
  expects: z.int().min(0),
};

/** One write to the registry. The log's order decides between two writers, and every reader folds alike. */
export const RegistryRecord = z.discriminatedUnion("type", [
  z.object({ ...write, type: z.literal("put"), entity: RegistryEntity }),
  z.object({
    ...write,
    type: z.literal("delete"),
    kind: z.enum([
      "workspace",
      "brand",
      "key",
      "rule",
      "channel",
      "connector",
      "model",
      "named-query",
      "label",
      "backfill",
    ]),
    uid: Uid,
  }),
]);
export type RegistryRecord = z.infer<typeof RegistryRecord>;
