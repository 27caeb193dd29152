import type { parseFeed } from "feedsmith";
import { feedMoment } from "./feed-moment.ts";

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
  /** Where an aggregator has the entry from, as it says. */
  origin: { name: string | null; link: string | null };
};

type FeedOf<Format extends string> = Extract<ReturnType<typeof parseFeed>, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type AtomEntry = NonNullable<FeedOf<"atom">["entries"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

const LINK_LIMIT = 4_000;
const NO_ORIGIN: FeedEntry["origin"] = { name: null, link: null };

export function rssEntry(item: RssItem, base: string): FeedEntry {
  const id = plain(item.guid?.value);
  const updatedAt = moment(item.atom?.updated);
  return {
    id,
    link: absolute(item.link, base) ?? permalink(id, item.guid?.isPermaLink),
    title: plain(item.title),
    html: plain(item.content?.encoded) ?? plain(item.description),
    author: plain(item.authors?.[0]?.name) ?? plain(item.dc?.creators?.[0]),
    publishedAt: moment(item.pubDate) ?? moment(item.dc?.dates?.[0]) ?? updatedAt,
    updatedAt,
    comments: count(item.slash?.comments),
    origin: { name: plain(item.source?.title), link: absolute(item.source?.url, base) },
  };
}

export function rdfEntry(item: RdfItem, base: string): FeedEntry {
  const id = plain(item.rdf?.about);
  return {
    id,
    link: absolute(item.link, base) ?? permalink(id, undefined),
    title: plain(item.title),
    html: plain(item.content?.encoded) ?? plain(item.description),
    author: plain(item.dc?.creators?.[0]),
    publishedAt: moment(item.dc?.dates?.[0]),
    updatedAt: null,
    comments: count(item.slash?.comments),
    origin: NO_ORIGIN,
  };
}

export function atomEntry(entry: AtomEntry, base: string): FeedEntry {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0];
  const updatedAt = moment(entry.updated);
  return {
    id: plain(entry.id),
    link: absolute(link?.href, base),
    title: plain(entry.title?.value),
    html: plain(entry.content?.value) ?? plain(entry.summary?.value),
    author: plain(entry.authors?.[0]?.name),
    publishedAt: moment(entry.published) ?? updatedAt,
    updatedAt,
    comments: count(entry.slash?.comments),
    origin: NO_ORIGIN,
  };
}

export function jsonEntry(item: JsonItem, base: string): FeedEntry {
  const updatedAt = moment(item.date_modified);
  return {
    id: plain(item.id),
    link: absolute(item.url, base),
    title: plain(item.title),
    html: plain(item.content_html) ?? plain(item.content_text) ?? plain(item.summary),
    author: plain(item.authors?.[0]?.name),
    publishedAt: moment(item.date_published) ?? updatedAt,
    updatedAt,
    comments: null,
    origin: NO_ORIGIN,
  };
}

/** A text that says something, without blanks around it and without what no text may hold. */
export function plain(value: unknown): string | null {
  if (typeof value === "object" && value !== null && "value" in value) return plain(value.value);
  if (typeof value !== "string") return null;
  const text = value.toWellFormed().replaceAll("\u0000", "").trim();
  return text === "" ? null : text;
}

function moment(value: unknown): number | null {
  return typeof value === "string" ? feedMoment(value) : null;
}

function count(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function permalink(id: string | null, isPermaLink: undefined | boolean): string | null {
  return id !== null && isPermaLink !== false && /^https?:\/\//i.test(id) ? absolute(id, id) : null;
}

/** An http or https address; null for any other, and for one too long to be kept whole. */
function absolute(link: unknown, base: string): string | null {
  const text = plain(link);
  if (text === null || !URL.canParse(text, base)) return null;
  const { protocol, href } = new URL(text, base);
  return (protocol === "http:" || protocol === "https:") && href.length <= LINK_LIMIT ? href : null;
}
