import { FeedSettings } from "@nghe/contracts";
import type { EgressResponse } from "@nghe/egress";
import { type ConnectorDeps, connectorKind } from "../connector.ts";
import { pollForEver, retryAfterMs, type Visit } from "../poll-loop.ts";
import { entryToMessage } from "./entry-to-message.ts";
import { afterMove, compareEntries, FeedCursor, MOVES_BELIEVED, NOTHING_KNOWN } from "./feed-cursor.ts";
import { type FetchedFeed, fetchFeed } from "./fetch-feed.ts";
import { parseFeedApart } from "./parse-feed-apart.ts";

const LONGEST_MAX_AGE_MS = 3_600_000;

/** RSS, Atom, RDF and JSON feeds, asked politely: conditional requests, the feed's own pace, backing off. */
export const feedKind = connectorKind("feed", FeedSettings, (deps) =>
  pollForEver((signal) => visitFeed(deps, signal), { ...deps, everyMs: deps.settings.everyMs }),
);

async function visitFeed(deps: ConnectorDeps<FeedSettings>, signal: AbortSignal): Promise<Visit> {
  const cursor = deps.cursor.load(FeedCursor) ?? NOTHING_KNOWN;
  const moved = cursor.moves >= MOVES_BELIEVED ? cursor.movedTo : null;
  try {
    const fetched = await fetchFeed(deps, moved ?? deps.settings.url, cursor, signal);
    const visit = await readAnswer(deps, fetched, cursor, moved, signal);
    if (visit.status !== "ok" && moved !== null) await forgetMove(deps, cursor);
    return moved !== null && visit.status === "gone" ? { ...visit, status: "failing", waitMs: 0 } : visit;
  } catch (error) {
    if (moved !== null && !signal.aborted) await forgetMove(deps, cursor);
    throw error;
  }
}

/** Where a feed moved to answers no more, the address that a person gave is asked again. */
function forgetMove({ cursor: place }: ConnectorDeps<FeedSettings>, cursor: FeedCursor): Promise<void> {
  return place.save({ ...cursor, movedTo: null, moves: 0 });
}

async function readAnswer(
  deps: ConnectorDeps<FeedSettings>,
  { response, movedTo }: FetchedFeed,
  cursor: FeedCursor,
  asked: string | null,
  signal: AbortSignal,
): Promise<Visit> {
  const retryMs = retryAfterMs(response.headers["retry-after"], deps.clock.now());
  const move = asked === null || movedTo !== null ? afterMove(cursor, movedTo) : cursor;
  const placed = { ...cursor, movedTo: move.movedTo, moves: move.moves };
  switch (response.status) {
    case 200:
      return readFresh(deps, response, { before: cursor, placed, retryMs }, signal);
    case 304:
      await saveIfChanged(deps, cursor, placed);
      return { status: "ok", posts: 0, waitMs: Math.max(retryMs, maxAgeMs(response)), detail: "nothing new" };
    case 410:
      return { status: "gone", detail: "the feed is gone for good (410)" };
    default:
      return { status: "failing", waitMs: retryMs, detail: `the feed answered ${response.status}` };
  }
}

type Place = { before: FeedCursor; placed: FeedCursor; retryMs: number };

/** Publishes what is news, then saves the place behind it. */
async function readFresh(
  deps: ConnectorDeps<FeedSettings>,
  response: EgressResponse,
  { before, placed, retryMs }: Place,
  signal: AbortSignal,
): Promise<Visit> {
  const feed = await parseFeedApart(response.body, response.headers["content-type"], response.url);
  if (!feed.ok) return { status: "failing", waitMs: retryMs, detail: `the feed ${feed.message}` };
  signal.throwIfAborted();
  const now = deps.clock.now();
  const { news, known } = compareEntries(feed.entries, before, now);
  const { source, url: feedUrl } = deps.settings;
  const context = { scope: deps.scope, connector: `feed:${deps.connector.id}`, source, feedUrl, now };
  const messages = news.flatMap(({ entry, known: earlier }) => entryToMessage(entry, earlier, context) ?? []);
  if (messages.length > 0) await deps.intake.publish(messages);
  const { etag = null, "last-modified": lastModified = null } = response.headers;
  await saveIfChanged(deps, before, { ...placed, etag, lastModified, known });
  const empty = news.length - messages.length;
  return {
    status: "ok",
    posts: messages.length,
    waitMs: Math.max(retryMs, maxAgeMs(response), feed.ttlMs),
    detail: `${feed.entries.length} entries, ${messages.length} new${empty === 0 ? "" : `, ${empty} without text`}`,
  };
}

async function saveIfChanged(deps: ConnectorDeps<FeedSettings>, before: FeedCursor, after: FeedCursor): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(after)) await deps.cursor.save(after);
}

function maxAgeMs(response: EgressResponse): number {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/.exec(response.headers["cache-control"] ?? "")?.[1];
  return Math.min(Number(seconds ?? 0) * 1000, LONGEST_MAX_AGE_MS);
}
