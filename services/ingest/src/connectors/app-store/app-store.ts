import { AppStoreSettings } from "@nghe/contracts";
import { z } from "zod";
import { type ConnectorDeps, connectorKind } from "../connector.ts";
import { ask, pollForEver, retryAfterMs, type Visit } from "../poll-loop.ts";
import { type KnownCountry, type NewReview, walkCountry } from "./country-walk.ts";
import { type ReadReviews, readReviews, reviewToMessage } from "./read-reviews.ts";

const AppStoreCursor = z.object({
  countries: z.record(
    z.string(),
    z.object({ known: z.array(z.tuple([z.string(), z.int(), z.int()])), whole: z.boolean() }),
  ),
});
type AppStoreCursor = z.infer<typeof AppStoreCursor>;

type Deps = ConnectorDeps<AppStoreSettings>;
type CountryVisit =
  | { ok: true; posts: number; unread: number }
  | { ok: false; waitMs: number; message: string; mayGoOn: boolean };

const PAGES = 10;
const PAUSE_MS = 500;
const BODY_LIMIT = 4 << 20;
const NOTHING: KnownCountry = { known: [], whole: true };

/** The newest 500 reviews of an app in each country, read again from the front until what is known is met. */
export const appStoreKind = connectorKind("app-store", AppStoreSettings, (deps) =>
  pollForEver((signal) => visitStore(deps, signal), { ...deps, everyMs: deps.settings.everyMs }),
);

/** A country where the app is not sold hinders no other; a store that refuses or breaks is left alone at once. */
async function visitStore(deps: Deps, signal: AbortSignal): Promise<Visit> {
  const told = { posts: 0, unread: 0 };
  let failure: undefined | Extract<CountryVisit, { ok: false }>;
  for (const country of deps.settings.countries) {
    const visit = await visitCountry(deps, country, signal);
    if (visit.ok) {
      told.posts += visit.posts;
      told.unread += visit.unread;
      continue;
    }
    failure ??= visit;
    if (!visit.mayGoOn) break;
  }
  if (failure !== undefined) return { status: "failing", waitMs: failure.waitMs, detail: failure.message };
  const odd = told.unread === 0 ? "" : `, ${told.unread} in a shape that is not known`;
  return { status: "ok", posts: told.posts, waitMs: 0, detail: `${told.posts} new reviews${odd}` };
}

/** All of a country is published before any of it counts as known: a walk that breaks off is begun anew. */
async function visitCountry(deps: Deps, country: string, signal: AbortSignal): Promise<CountryVisit> {
  const cursor: AppStoreCursor = deps.cursor.load(AppStoreCursor) ?? { countries: {} };
  const before = cursor.countries[country] ?? NOTHING;
  const walk = walkCountry(before);
  let published = 0;
  for (let page = 1; page <= PAGES; page++) {
    const read = await askPage(deps, country, page, signal);
    if (!read.ok) return read;
    const more = walk.take(read);
    await publish(deps, country, walk.news.slice(published));
    published = walk.news.length;
    if (!more) break;
    await deps.clock.sleep(PAUSE_MS, signal);
  }
  const after = walk.after();
  if (JSON.stringify(after) !== JSON.stringify(before))
    await deps.cursor.save({ countries: { ...cursor.countries, [country]: after } });
  return { ok: true, posts: published, unread: walk.unread };
}

async function publish(deps: Deps, country: string, news: readonly NewReview[]): Promise<void> {
  const { appId } = deps.settings;
  const connector = `app-store:${deps.connector.id}`;
  const context = { scope: deps.scope, connector, country, appId, now: deps.clock.now() };
  const messages = news.flatMap(({ review, firstAt }) => reviewToMessage(review, firstAt, context) ?? []);
  if (messages.length > 0) await deps.intake.publish(messages);
}

async function askPage(
  { egress, settings, clock }: Deps,
  country: string,
  page: number,
  signal: AbortSignal,
): Promise<Extract<ReadReviews, { ok: true }> | Extract<CountryVisit, { ok: false }>> {
  const request = {
    method: "GET",
    url: `https://itunes.apple.com/${country}/rss/customerreviews/page=${page}/id=${settings.appId}/sortBy=mostRecent/json`,
    headers: { accept: "application/json" },
    body: undefined,
    timeoutMs: 30_000,
    maxBytes: BODY_LIMIT,
    maxRedirects: 3,
  } as const;
  const { status, headers, body } = await ask(egress, request, signal);
  const waitMs = retryAfterMs(headers["retry-after"], clock.now());
  const mayGoOn = status === 400 || status === 404;
  if (status !== 200) return { ok: false, waitMs, message: `the App Store answered ${status} for ${country}`, mayGoOn };
  const read = readReviews(body);
  return read.ok ? read : { ok: false, waitMs, message: `${read.message} for ${country}`, mayGoOn: true };
}
