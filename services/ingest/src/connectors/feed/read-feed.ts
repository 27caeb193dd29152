import { parseFeed } from "feedsmith";
import { readMoment } from "../../import/moment.ts";
import { decodeFeed } from "./decode-feed.ts";

/** One entry of a feed, whatever its format. `html` may hold tags; moments are ms, null where the feed says none. */
export type FeedEntry = {
  id: string | null;
  link: string | null;
  title: string | null;
  html: string | null;
  author: string | null;
  publishedAt: number | null;
  updatedAt: number | null;
  comments: number | null;
};

export type ReadFeed =
  | { ok: true; title: string | null; entries: FeedEntry[]; ttlMs: number }
  | { ok: false; message: string };

const ENTRY_LIMIT = 500;
const MINUTE_MS = 60_000;

/** Reads RSS, Atom, RDF and JSON Feed. The newest 500 entries at most; relative links are taken from `base`. */
export function readFeed(body: Uint8Array, contentType: undefined | string, base: string): ReadFeed {
  const decoded = decodeFeed(body, contentType);
  if (!decoded.ok) return decoded;
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(decoded.text);
  } catch (error) {
    return {
      ok: false,
      message: `is no feed that can be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300),
    };
  }
  const { entries, title, ttl } = normalised(parsed);
  const made = entries.slice(0, ENTRY_LIMIT).map((entry) => ({ ...entry, link: absolute(entry.link, base) }));
  return { ok: true, title, entries: made, ttlMs: (ttl ?? 0) * MINUTE_MS };
}

type Normalised = { title: string | null; entries: FeedEntry[]; ttl: undefined | number };

function normalised(parsed: ReturnType<typeof parseFeed>): Normalised {
  switch (parsed.format) {
    case "rss":
      return {
        title: plain(parsed.feed.title),
        entries: (parsed.feed.items ?? []).map(rssEntry),
        ttl: parsed.feed.ttl,
      };
    case "rdf":
      return { title: plain(parsed.feed.title), entries: (parsed.feed.items ?? []).map(rdfEntry), ttl: undefined };
    case "atom":
      return { title: plain(parsed.feed.title), entries: (parsed.feed.entries ?? []).map(atomEntry), ttl: undefined };
    case "json":
      return { title: plain(parsed.feed.title), entries: (parsed.feed.items ?? []).map(jsonEntry), ttl: undefined };
  }
}

type FeedOf<Format extends string> = Extract<ReturnType<typeof parseFeed>, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type AtomEntry = NonNullable<FeedOf<"atom">["entries"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

function rssEntry(item: RssItem): FeedEntry {
  return {
    id: plain(item.guid?.value),
    link: plain(item.link),
    title: plain(item.title),
    html: plain(item.content?.encoded) ?? plain(item.description),
    author: plain(item.authors?.[0]?.name) ?? plain(item.dc?.creators?.[0]),
    publishedAt: moment(item.pubDate ?? item.dc?.dates?.[0]),
    updatedAt: moment(item.atom?.updated),
    comments: item.slash?.comments ?? null,
  };
}

function rdfEntry(item: RdfItem): FeedEntry {
  return {
    id: plain(item.rdf?.about),
    link: plain(item.link),
    title: plain(item.title),
    html: plain(item.content?.encoded) ?? plain(item.description),
    author: plain(item.dc?.creators?.[0]),
    publishedAt: moment(item.dc?.dates?.[0]),
    updatedAt: null,
    comments: item.slash?.comments ?? null,
  };
}

function atomEntry(entry: AtomEntry): FeedEntry {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0];
  return {
    id: plain(entry.id),
    link: plain(link?.href),
    title: plain(textOf(entry.title)),
    html: plain(textOf(entry.content)) ?? plain(textOf(entry.summary)),
    author: plain(entry.authors?.[0]?.name),
    publishedAt: moment(entry.published ?? entry.updated),
    updatedAt: moment(entry.updated),
    comments: entry.slash?.comments ?? null,
  };
}

function jsonEntry(item: JsonItem): FeedEntry {
  return {
    id: plain(item.id),
    link: plain(item.url),
    title: plain(item.title),
    html: plain(item.content_html) ?? plain(item.content_text) ?? plain(item.summary),
    author: plain(item.authors?.[0]?.name),
    publishedAt: moment(item.date_published),
    updatedAt: moment(item.date_modified),
    comments: null,
  };
}

function textOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "value" in value ? value.value : value;
}

function plain(value: unknown): string | null {
  const text = textOf(value);
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

function moment(value: unknown): number | null {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== "string") return null;
  const read = readMoment(value, { dayFirst: true, timezone: "UTC" });
  return read.ok ? read.at : null;
}

function absolute(link: string | null, base: string): string | null {
  if (link === null || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href.slice(0, 4_000) : null;
}
