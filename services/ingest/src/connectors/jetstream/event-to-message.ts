import { type AuthorDeletion, type PostMessage, PUBLIC_SCOPE, type Scope, UNKNOWN_METRICS } from "@nghe/contracts";
import { boundedMoment, cleanText } from "../clean-text.ts";
import { BlueskyPost, type JetstreamEvent } from "./jetstream-event.ts";

export const POSTS = "app.bsky.feed.post";
const SOURCE = "bluesky";
const TEXT_LIMIT = 30_000;
const ID_LIMIT = 512;

export type EventContext = { scope: Scope; connector: string; now: number };

/** What one event is to us; `ignored` names why, to be counted. */
export type ReadEvent = { status: "message"; message: PostMessage } | { status: "ignored"; reason: string };

/**
 * An event as a message. The same event read twice gives the same order (`revision`, `observedAt`), so that a
 * replayed cursor changes nothing.
 */
export function eventToMessage(event: JetstreamEvent, context: EventContext): ReadEvent {
  if (event.kind === "identity") return { status: "ignored", reason: "identity" };
  if (event.kind === "account") return accountEvent(event, context);
  if (event.commit.collection !== POSTS) return { status: "ignored", reason: "collection" };
  const id = `at://${event.did}/${POSTS}/${event.commit.rkey}`;
  if (id.length > ID_LIMIT) return { status: "ignored", reason: "id-too-long" };
  if (event.commit.operation === "delete")
    return { status: "message", message: { ...envelope(event, context), type: "delete", id } };
  const record = BlueskyPost.safeParse(event.commit.record);
  return record.success ? postEvent(event, record.data, id, context) : { status: "ignored", reason: "record" };
}

type Account = Extract<JetstreamEvent, { kind: "account" }>;
type Commit = Extract<JetstreamEvent, { kind: "commit" }>;

/**
 * Only a deleted account takes its posts along: one that is suspended or put to sleep may come back. An author is
 * deleted for everyone or not at all, and a workspace's own source does not speak for everyone.
 */
function accountEvent(event: Account, context: EventContext): ReadEvent {
  if (event.account.active || event.account.status !== "deleted") return { status: "ignored", reason: "account" };
  if (context.scope !== PUBLIC_SCOPE) return { status: "ignored", reason: "account-of-a-private-source" };
  const message: AuthorDeletion = {
    ...envelope(event, context),
    type: "author-deleted",
    authorId: event.did,
    workspaceUid: null,
  };
  return { status: "message", message };
}

function postEvent(event: Commit, record: BlueskyPost, id: string, context: EventContext): ReadEvent {
  const text = cleanText(record.text.trim() === "" ? imageTexts(record.embed).join("\n") : record.text, TEXT_LIMIT);
  if (text.trim() === "") return { status: "ignored", reason: "no-text" };
  const at = Math.floor(event.time_us / 1000);
  const isEdit = event.commit.operation === "update";
  return {
    status: "message",
    message: {
      ...envelope(event, context),
      type: "post",
      id,
      revision: isEdit ? at : 0,
      createdAt: boundedMoment(Date.parse(record.createdAt), Math.min(at, context.now)),
      editedAt: isEdit ? at : null,
      seenAt: context.now,
      site: "bsky.app",
      kind: record.reply === null ? "post" : "reply",
      text,
      title: null,
      url: `https://bsky.app/profile/${event.did}/post/${encodeURIComponent(event.commit.rkey)}`,
      langHint: record.langs[0] ?? null,
      country: null,
      author: { id: event.did, name: null, handle: null, followers: null, verified: null },
      parentId: record.reply === null ? null : cleanText(record.reply.parent.uri, ID_LIMIT),
      rootId: record.reply === null ? null : cleanText(record.reply.root.uri, ID_LIMIT),
      metrics: UNKNOWN_METRICS,
      raw: { langs: record.langs, tags: record.tags, link: linkOf(record.embed) },
    },
  };
}

function envelope(event: JetstreamEvent, { scope, connector }: EventContext) {
  return {
    v: 1 as const,
    source: SOURCE,
    scope,
    cause: "live" as const,
    connector,
    receipt: null,
    observedAt: Math.floor(event.time_us / 1000),
  };
}

/** What images say of themselves, for posts that are pictures alone. */
function imageTexts(embed: unknown): string[] {
  const images = field(embed, "images");
  if (!Array.isArray(images)) return [];
  return images.flatMap((image) => {
    const alt = field(image, "alt");
    return typeof alt === "string" && alt.trim() !== "" ? [alt] : [];
  });
}

function linkOf(embed: unknown): string | null {
  const uri = field(field(embed, "external"), "uri");
  return typeof uri === "string" && uri.length <= 4_000 ? uri : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
