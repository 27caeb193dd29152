import { z } from "zod";
import { Cause } from "./cause.ts";
import { EpochMs, NativeId, Scope, SourceName, Uid } from "./ids.ts";

export const PostKind = z.enum(["post", "reply", "repost", "article", "review", "comment", "video", "message"]);
export type PostKind = z.infer<typeof PostKind>;

/** Counts as the source gives them; null where it does not say, which is not zero. */
export const PostMetrics = z.object({
  likes: z.int().min(0).nullable(),
  shares: z.int().min(0).nullable(),
  comments: z.int().min(0).nullable(),
  views: z.int().min(0).nullable(),
});
export type PostMetrics = z.infer<typeof PostMetrics>;
export const UNKNOWN_METRICS: PostMetrics = { likes: null, shares: null, comments: null, views: null };

export const Author = z.object({
  id: z.string().max(512).nullable(),
  name: z.string().max(512).nullable(),
  handle: z.string().max(512).nullable(),
  followers: z.int().min(0).nullable(),
  verified: z.boolean().nullable(),
});
export type Author = z.infer<typeof Author>;

/** Where in a submitted batch a message came from, so that its fate can be told (`GET /ingest/{batch}`). */
export const Receipt = z.object({ batch: z.string().min(1).max(100), index: z.int().min(0) });
export type Receipt = z.infer<typeof Receipt>;

const common = {
  v: z.literal(1),
  source: SourceName,
  scope: Scope,
  cause: Cause,
  connector: z.string().max(200),
  receipt: Receipt.nullable(),
  /** When this state was fetched or handed in. */
  observedAt: EpochMs,
};

/** One post as its source showed it at `observedAt`; an edit is the same id with a higher `revision`. */
export const PostUpsert = z.object({
  ...common,
  type: z.literal("post"),
  id: NativeId,
  /** Orders the states of one post: `editedAt` in ms, 0 for the first. */
  revision: EpochMs,
  createdAt: EpochMs,
  editedAt: EpochMs.nullable(),
  seenAt: EpochMs,
  site: z.string().max(253).nullable(),
  kind: PostKind,
  text: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  langHint: z.string().max(35).nullable(),
  country: z.string().max(2).nullable(),
  author: Author.nullable(),
  parentId: NativeId.nullable(),
  rootId: NativeId.nullable(),
  metrics: PostMetrics,
  /** What the source or a vendor's export also said, untouched. */
  raw: z.record(z.string(), z.unknown()),
});
export type PostUpsert = z.infer<typeof PostUpsert>;

export const PostDeletion = z.object({ ...common, type: z.literal("delete"), id: NativeId });
export type PostDeletion = z.infer<typeof PostDeletion>;

/** Every post of this author is to be erased and to stay away. */
export const AuthorDeletion = z.object({
  ...common,
  type: z.literal("author-deleted"),
  authorId: z.string().min(1).max(512),
  workspaceUid: Uid.nullable(),
});
export type AuthorDeletion = z.infer<typeof AuthorDeletion>;

/** What the `posts` topic carries, keyed by post (or by source and author). */
export const PostMessage = z.discriminatedUnion("type", [PostUpsert, PostDeletion, AuthorDeletion]);
export type PostMessage = z.infer<typeof PostMessage>;
