import { type PostUpsert, SourceName } from "@nghe/contracts";
import type { EgressResponse } from "@nghe/egress";
import { z } from "zod";
import { type ConnectorDeps, connectorKind } from "../connector.ts";
import { pollForEver, retryAfterMs, type Visit } from "../poll-loop.ts";
import { entryHash, entryId, entryToMessage } from "./entry-to-message.ts";
import { readFeed } from "./read-feed.ts";

const FLOOR_MS = 300_000;

export const FeedSettings = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  /** The site that the feed's articles belong to; by default the host of the address. */
  source: z.exactOptional(SourceName),
  everyMs: z.int().min(1_000).max(86_400_000).default(FLOOR_MS),
});
export type FeedSettings = z.infer<typeof FeedSettings>;

const FeedCursor = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** What each known entry said last, newest first. */
  known: z.array(z.tuple([z.string(), z.string()])),
  movedTo: z.string().nullable(),
  moves: z.int(),
});
type FeedCursor = z.infer<typeof FeedCursor>;

const BEGINNING: FeedCursor = { etag: null, lastModified: null, known: [], movedTo: null, moves: 0 };
const REMEMBERED = 2_000;
const BODY_LIMIT = 2 << 20;
const MOVES_BELIEVED = 3;

/** RSS, Atom, RDF and JSON feeds, asked politely: conditional requests, the feed's own pace, backing off. */
export const feedKind = connectorKind("feed", FeedSettings, (deps) =>
  pollForEver(() => visitFeed(deps), { ...deps, everyMs: deps.settings.everyMs }),
);

async function visitFeed(deps: ConnectorDeps<FeedSettings>): Promise<Visit> {
  const cursor = deps.cursor.load(FeedCursor) ?? BEGINNING;
  const response = await askFeed(deps, cursor);
  const now = deps.clock.now();
  const waitMs = retryAfterMs(response.headers["retry-after"], now);
  if (response.status === 304) return { status: "ok", posts: 0, waitMs, detail: "nothing new" };
  if (response.status === 410) return { status: "gone", detail: "the feed is gone for good (410)" };
  if (response.status !== 200) return { status: "failing", waitMs, detail: `the feed answered ${response.status}` };
  const feed = readFeed(response.body, response.headers["content-type"], response.url);
  if (!feed.ok) return { status: "failing", waitMs, detail: feed.message };
  const context = { scope: deps.scope, connector: `feed:${deps.connector.id}`, source: sourceOf(deps.settings), now };
  const known = new Map(cursor.known);
  const news: PostUpsert[] = [];
  const next = new Map<string, string>();
  for (const entry of feed.entries) {
    const id = entryId(entry);
    const hash = entryHash(entry);
    if (next.has(id)) continue;
    next.set(id, hash);
    if (known.get(id) === hash) continue;
    const message = entryToMessage(entry, known.has(id), context);
    if (message !== undefined) news.push(message);
  }
  await deps.intake.publish(news);
  for (const [id, hash] of known) if (!next.has(id) && next.size < REMEMBERED) next.set(id, hash);
  await deps.cursor.save(cursorAfter(cursor, response, next));
  return {
    status: "ok",
    posts: news.length,
    waitMs: Math.max(waitMs, feed.ttlMs, maxAgeMs(response)),
    detail: `${feed.entries.length} entries, ${news.length} new`,
  };
}

function askFeed({ egress, settings }: ConnectorDeps<FeedSettings>, cursor: FeedCursor): Promise<EgressResponse> {
  return egress.request({
    method: "GET",
    url: cursor.moves >= MOVES_BELIEVED && cursor.movedTo !== null ? cursor.movedTo : settings.url,
    headers: {
      accept:
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5",
      ...(cursor.etag === null ? {} : { "if-none-match": cursor.etag }),
      ...(cursor.lastModified === null ? {} : { "if-modified-since": cursor.lastModified }),
    },
    body: undefined,
    timeoutMs: 30_000,
    maxBytes: BODY_LIMIT,
    maxRedirects: 5,
  });
}

/** A feed that answers from another address three times in a row has moved there. */
function cursorAfter(cursor: FeedCursor, response: EgressResponse, known: ReadonlyMap<string, string>): FeedCursor {
  const moved = response.url === cursor.movedTo;
  return {
    etag: response.headers.etag ?? null,
    lastModified: response.headers["last-modified"] ?? null,
    known: [...known],
    movedTo: response.url,
    moves: moved ? Math.min(cursor.moves + 1, MOVES_BELIEVED) : 1,
  };
}

function maxAgeMs(response: EgressResponse): number {
  const seconds = /max-age=(\d{1,7})/.exec(response.headers["cache-control"] ?? "")?.[1];
  return Math.min(Number(seconds ?? 0) * 1000, 3_600_000);
}

function sourceOf({ source, url }: FeedSettings): string {
  return source ?? new URL(url).hostname.replace(/^www\./, "");
}
