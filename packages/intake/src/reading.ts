import {
  type PostMessage,
  postKey,
  type Receipt,
  type Rejection,
  SubmittedDeletion,
  SubmittedPost,
} from "@nghe/contracts";
import type { z } from "zod";
import type { SubmitOptions } from "./intake.ts";

const FUTURE_ALLOWED_MS = 86_400_000;
const RAW_LIMIT = 64 * 1024;
const KNOWN = new Set(Object.keys(SubmittedPost.shape));
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

/** A submitted item as a message still without its receipt, or why it cannot be taken. */
export type ReadItem = { ok: true; message: PostMessage } | { ok: false; rejection: Rejection };

export type ReadContext = SubmitOptions & { now: number };

/** Reads one submitted item: a post or a deletion. Never throws; a rejection names the field. */
export function readItem(item: unknown, index: number, context: ReadContext): ReadItem {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return refuse(index, "", "must be an object: one post, or a deletion {source, id, deleted: true}");
  }
  return "deleted" in item && item.deleted === true
    ? readDeletion(item, index, context)
    : readPost(item, index, context);
}

function readDeletion(item: object, index: number, context: ReadContext): ReadItem {
  const parsed = SubmittedDeletion.safeParse(item);
  if (!parsed.success) return refuseFor(index, parsed.error);
  const { source, id } = parsed.data;
  return { ok: true, message: { ...envelope(context), type: "delete", source, id } };
}

function readPost(item: object, index: number, context: ReadContext): ReadItem {
  const parsed = SubmittedPost.safeParse(item);
  if (!parsed.success) return refuseFor(index, parsed.error);
  const post = parsed.data;
  const createdAt = Date.parse(post.createdAt);
  const ahead = aheadOf(post, context.now);
  if (ahead !== undefined) return refuse(index, ahead, `is in the future (${post[ahead]})`);
  const raw = unknownFields(item);
  if (!raw.ok) return refuse(index, raw.path, raw.message);
  const editedAt = post.editedAt == null ? null : Date.parse(post.editedAt);
  const { scope, cause, connector, now } = context;
  return {
    ok: true,
    // Written out: an object of many fields that begins with a spread takes V8 ten times as long, here and when encoded.
    message: {
      v: 1,
      scope,
      cause,
      connector,
      receipt: null,
      observedAt: now,
      type: "post",
      source: post.source,
      id: post.id,
      revision: editedAt ?? 0,
      createdAt,
      editedAt,
      seenAt: context.now,
      site: post.site ?? siteOf(post.url ?? null),
      kind: post.kind ?? (post.parentId == null ? "post" : "reply"),
      text: post.text,
      title: post.title ?? null,
      url: post.url ?? null,
      langHint: post.lang ?? null,
      country: post.country?.toUpperCase() ?? null,
      author: post.author == null ? null : authorOf(post.author),
      parentId: post.parentId ?? null,
      rootId: post.rootId ?? post.parentId ?? null,
      metrics: {
        likes: post.metrics?.likes ?? null,
        shares: post.metrics?.shares ?? null,
        comments: post.metrics?.comments ?? null,
        views: post.metrics?.views ?? null,
      },
      raw: raw.fields,
    },
  };
}

/**
 * The moment of a post that is further ahead of the clock than clocks go wrong. An edit orders the states of a post: one
 * of the year 9999 would keep every later one out.
 */
function aheadOf({ createdAt, editedAt }: SubmittedPost, now: number): undefined | "createdAt" | "editedAt" {
  const latest = now + FUTURE_ALLOWED_MS;
  if (Date.parse(createdAt) > latest) return "createdAt";
  return editedAt != null && Date.parse(editedAt) > latest ? "editedAt" : undefined;
}

function envelope(context: ReadContext) {
  const { scope, cause, connector, now } = context;
  return { v: 1 as const, scope, cause, connector, receipt: null, observedAt: now };
}

function authorOf(author: NonNullable<SubmittedPost["author"]>) {
  return {
    id: author.id ?? null,
    name: author.name ?? null,
    handle: author.handle?.replace(/^@/, "") ?? null,
    followers: author.followers ?? null,
    verified: author.verified ?? null,
  };
}

/** The host of an address without `www.`; null where there is none. */
export function siteOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

type Raw = { ok: true; fields: Record<string, unknown> } | { ok: false; path: string; message: string };

/** What the item says beyond the known fields, kept as it came; names that could poison an object are refused. */
function unknownFields(item: object): Raw {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    if (KNOWN.has(name)) continue;
    if (UNSAFE.has(name)) return { ok: false, path: name, message: "is a name no field may have" };
    fields[name] = value;
  }
  const text = JSON.stringify(fields);
  if (text.length > RAW_LIMIT)
    return { ok: false, path: "", message: `its unknown fields take more than ${RAW_LIMIT} characters` };
  return text.includes('"__proto__"')
    ? { ok: false, path: "", message: "a field is named __proto__, which none may be" }
    : { ok: true, fields };
}

function refuseFor(index: number, error: z.ZodError): ReadItem {
  const issue = error.issues[0];
  const missing = issue?.code === "invalid_type" && issue.message.endsWith("received undefined");
  const message = missing ? "is required" : (issue?.message ?? "is not valid");
  return refuse(index, issue?.path.join(".") ?? "", message);
}

function refuse(index: number, path: string, message: string): ReadItem {
  return { ok: false, rejection: { index, path, message } };
}

/** The message with where it came from in its batch. */
export function withReceipt(message: PostMessage, receipt: Receipt): PostMessage {
  return { ...message, receipt };
}

/** The key a message has on every topic: its post's, or its author's where it is about all of theirs. */
export function messageKey(message: PostMessage): string {
  return message.type === "author-deleted"
    ? `${message.source}:author:${message.authorId}`
    : postKey(message.source, message.id);
}
