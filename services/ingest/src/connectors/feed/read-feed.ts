import { type parseFeed as Parse, parseFeed } from "feedsmith";
import { decodeFeed } from "./decode-feed.ts";
import { atomEntry, type FeedEntry, jsonEntry, plain, rdfEntry, rssEntry } from "./feed-entry.ts";

type Parsed = ReturnType<typeof Parse>;

export type ReadFeed =
  /** `ttlMs`: the least to wait before asking again, as the feed itself says; 0 where it does not. */
  { ok: true; title: string | null; entries: FeedEntry[]; ttlMs: number } | { ok: false; message: string };

const ENTRY_LIMIT = 500;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const UPDATE_PERIODS = new Map([
  ["hourly", DAY_MS / 24],
  ["daily", DAY_MS],
  ["weekly", 7 * DAY_MS],
  ["monthly", 30 * DAY_MS],
  ["yearly", 365 * DAY_MS],
]);

/**
 * Reads RSS, Atom, RDF and JSON Feed. The first 500 entries at most; relative links are taken from the entry's own
 * base, else from the feed's, else from `base`. Never throws. May take more than a second for megabytes of tags.
 */
export function readFeed(body: Uint8Array, contentType: undefined | string, base: string): ReadFeed {
  const decoded = decodeFeed(body, contentType);
  if (!decoded.ok) return decoded;
  let parsed: Parsed;
  try {
    parsed = parseFeed(decoded.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `is no feed that can be read: ${reason}`.slice(0, 300) };
  }
  return {
    ok: true,
    title: titleOf(parsed),
    entries: entriesOf(parsed, base),
    ttlMs: Math.min(paceOf(parsed), DAY_MS),
  };
}

function titleOf({ feed }: Parsed): string | null {
  return plain(feed.title);
}

function entriesOf(parsed: Parsed, base: string): FeedEntry[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).slice(0, ENTRY_LIMIT).map((item) => rssEntry(item, base));
    case "rdf":
      return (parsed.feed.items ?? []).slice(0, ENTRY_LIMIT).map((item) => rdfEntry(item, base));
    case "atom": {
      const feedBase = resolved(parsed.feed.xml?.base, base);
      const entries = (parsed.feed.entries ?? []).slice(0, ENTRY_LIMIT);
      return entries.map((entry) => atomEntry(entry, resolved(entry.xml?.base, feedBase)));
    }
    case "json":
      return (parsed.feed.items ?? []).slice(0, ENTRY_LIMIT).map((item) => jsonEntry(item, base));
  }
}

function resolved(reference: undefined | string, base: string): string {
  return reference !== undefined && URL.canParse(reference, base) ? new URL(reference, base).href : base;
}

/** `ttl` in minutes, or `sy:updatePeriod` divided by `sy:updateFrequency`. */
function paceOf(parsed: Parsed): number {
  const ttl = parsed.format === "rss" ? positive(parsed.feed.ttl) * MINUTE_MS : 0;
  const sy = parsed.format === "json" ? undefined : parsed.feed.sy;
  const period = UPDATE_PERIODS.get(String(sy?.updatePeriod ?? "").toLowerCase()) ?? 0;
  return Math.max(ttl, period / (positive(sy?.updateFrequency) || 1));
}

function positive(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
