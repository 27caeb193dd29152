import { createHash } from "node:crypto";
import { type PostUpsert, type Scope, UNKNOWN_METRICS } from "@nghe/contracts";
import { boundedMoment, cleanText } from "../clean-text.ts";
import type { FeedEntry } from "./feed-entry.ts";

/** `source` is the site that a person named for this feed, else undefined: then the feed's own host, or the article's. */
export type EntryContext = {
  scope: Scope;
  connector: string;
  source: undefined | string;
  feedUrl: string;
  now: number;
};

/** What an earlier poll knew of an entry: when it was first seen, ms. Undefined for a new one. */
export type KnownEntry = undefined | { firstSeenAt: number };

const TEXT_LIMIT = 60_000;
const TITLE_LIMIT = 2_000;
const ID_LIMIT = 512;
const ALERT_HOST = "www.google.com";

/** What an entry says, for telling a changed one from a known one: feeds reuse ids and change texts silently. */
export function entryHash({ title, html }: Pick<FeedEntry, "title" | "html">): string {
  return hashOf([title, html]).slice(0, 11);
}

/**
 * Which article an entry is. The feed's own id, else the article's address, else a hash of title and date. What an
 * aggregator wraps is known by the article's address, so that it is one post however many alerts found it.
 */
export function entryId(entry: FeedEntry): string {
  const { link, wrapped } = targetOf(entry.link);
  const candidates = wrapped ? [link, entry.id] : [entry.id, link];
  const id = candidates.find((candidate) => candidate !== null && candidate.length <= ID_LIMIT);
  return id ?? hashOf([entry.id ?? link ?? entry.title, entry.publishedAt]);
}

/**
 * An entry as a post; undefined where it says nothing. One that is `known` and comes again has changed: a feed's own
 * time of change cannot be relied on, so the edit has the time of this poll, and the post keeps its first moment.
 */
export function entryToMessage(entry: FeedEntry, known: KnownEntry, context: EntryContext): undefined | PostUpsert {
  const text = cleanText(entry.html ?? entry.title ?? "", TEXT_LIMIT);
  if (text.trim() === "") return undefined;
  const createdAt = boundedMoment(
    entry.publishedAt ?? Number.NaN,
    known === undefined ? context.now : known.firstSeenAt,
  );
  const editedAt = known === undefined ? earlierEdit(entry, createdAt, context.now) : context.now;
  const { link: url, wrapped } = targetOf(entry.link);
  const host = hostOf(entry.origin.link) ?? hostOf(url);
  return {
    v: 1,
    type: "post",
    source: context.source ?? sourceName((wrapped ? hostOf(url) : null) ?? hostOf(context.feedUrl) ?? ""),
    scope: context.scope,
    cause: "live",
    connector: context.connector,
    receipt: null,
    observedAt: context.now,
    id: entryId(entry),
    revision: editedAt ?? 0,
    createdAt,
    editedAt,
    seenAt: context.now,
    site: host ?? context.source ?? hostOf(context.feedUrl),
    kind: "article",
    text,
    title: entry.title === null || entry.html === null ? null : cleanText(titleOf(entry), TITLE_LIMIT),
    url,
    langHint: null,
    country: null,
    author:
      entry.author === null
        ? null
        : { id: null, name: cleanText(entry.author, 500), handle: null, followers: null, verified: null },
    parentId: null,
    rootId: null,
    metrics: { ...UNKNOWN_METRICS, comments: entry.comments },
    raw: entry.publishedAt === null ? { publishedAt: "not given" } : {},
  };
}

/** The feed's time of change of an entry that is new here. */
function earlierEdit({ updatedAt }: FeedEntry, createdAt: number, now: number): number | null {
  return updatedAt !== null && updatedAt > createdAt && updatedAt <= now ? updatedAt : null;
}

/** Without the ` - Publisher` that Google News puts behind. */
function titleOf({ title, origin }: FeedEntry): string {
  const suffix = ` - ${origin.name}`;
  return (title ?? "").endsWith(suffix) && origin.name !== null
    ? (title ?? "").slice(0, -suffix.length)
    : (title ?? "");
}

/** Where a link leads: Google Alerts wraps the address in one of its own. */
function targetOf(link: string | null): { link: string | null; wrapped: boolean } {
  if (link === null) return { link: null, wrapped: false };
  const url = new URL(link);
  const inner = url.hostname === ALERT_HOST && url.pathname === "/url" ? url.searchParams.get("url") : null;
  if (inner === null) return { link, wrapped: false };
  const isSafe = URL.canParse(inner) && /^https?:$/.test(new URL(inner).protocol);
  return isSafe ? { link: new URL(inner).href, wrapped: true } : { link: null, wrapped: false };
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, "").slice(0, 253);
}

/** A host as the name of a source may be. */
function sourceName(host: string): string {
  const name = host.replace(/[^a-z0-9._-]/g, "-").replace(/^[^a-z0-9]+/, "");
  return name.slice(0, 100) || "feed";
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 32);
}
