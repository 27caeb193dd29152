import { createHash } from "node:crypto";
import { type PostUpsert, type Scope, UNKNOWN_METRICS } from "@nghe/contracts";
import { boundedMoment, cleanText } from "../clean-text.ts";
import type { FeedEntry } from "./read-feed.ts";

export type EntryContext = { scope: Scope; connector: string; source: string; now: number };

const TEXT_LIMIT = 60_000;
const TITLE_LIMIT = 2_000;
const ALERT_HOST = "www.google.com";

/** What an entry says, for telling a changed one from a known one: feeds reuse ids and change texts silently. */
export function entryHash({ title, html }: Pick<FeedEntry, "title" | "html">): string {
  return createHash("sha256")
    .update(JSON.stringify([title, html]))
    .digest("base64url")
    .slice(0, 16);
}

/** The entry's id, else its address, else a hash of its title and date. */
export function entryId(entry: FeedEntry): string {
  const link = targetOf(entry.link);
  if (entry.id !== null && entry.id.length <= 512) return entry.id;
  if (link !== null && link.length <= 512) return link;
  return createHash("sha256")
    .update(JSON.stringify([entry.title, entry.publishedAt]))
    .digest("hex")
    .slice(0, 32);
}

/**
 * An entry as a post; undefined where it says nothing. `changed` tells that it was seen before with another text: a
 * feed that names no time of change gives the edit the time of this poll.
 */
export function entryToMessage(entry: FeedEntry, changed: boolean, context: EntryContext): undefined | PostUpsert {
  const text = cleanText(entry.html ?? entry.title ?? "", TEXT_LIMIT);
  if (text.trim() === "") return undefined;
  const createdAt = boundedMoment(entry.publishedAt ?? Number.NaN, context.now);
  const editedAt = editOf(entry, createdAt, changed, context.now);
  const url = targetOf(entry.link);
  return {
    v: 1,
    type: "post",
    source: context.source,
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
    site: url === null ? context.source : new URL(url).hostname.replace(/^www\./, ""),
    kind: "article",
    text,
    title: entry.title === null || entry.html === null ? null : cleanText(entry.title, TITLE_LIMIT),
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

function editOf(entry: FeedEntry, createdAt: number, changed: boolean, now: number): number | null {
  if (changed) return Math.max(entry.updatedAt ?? 0, now);
  return entry.updatedAt !== null && entry.updatedAt > createdAt && entry.updatedAt <= now ? entry.updatedAt : null;
}

/** Where a link leads: Google Alerts wraps the address in one of its own. */
function targetOf(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const url = new URL(link);
  const wrapped = url.hostname === ALERT_HOST && url.pathname === "/url" ? url.searchParams.get("url") : null;
  if (wrapped === null) return link;
  return URL.canParse(wrapped) && /^https?:$/.test(new URL(wrapped).protocol) ? wrapped.slice(0, 4_000) : null;
}
