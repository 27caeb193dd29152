import type { PostUpsert } from "@nghe/contracts";
import { z } from "zod";
import { type ConnectorDeps, connectorKind } from "../connector.ts";
import { pollForEver, retryAfterMs, type Visit } from "../poll-loop.ts";
import { type Review, readReviews, reviewToMessage } from "./read-reviews.ts";

export const AppStoreSettings = z.strictObject({
  appId: z.string().regex(/^\d{5,15}$/, "is the number in the app's address, such as 284882215"),
  countries: z
    .array(z.string().regex(/^[a-z]{2}$/, "two small letters, such as vn"))
    .min(1)
    .max(20)
    .default(["vn"]),
  everyMs: z.int().min(60_000).max(86_400_000).default(1_800_000),
});
export type AppStoreSettings = z.infer<typeof AppStoreSettings>;

const AppStoreCursor = z.object({ known: z.array(z.tuple([z.string(), z.string()])) });
const PAGES = 10;
const REMEMBERED = 20_000;
const BODY_LIMIT = 4 << 20;

/** The newest 500 reviews of an app in each country, read again from the front until what is known is met. */
export const appStoreKind = connectorKind("app-store", AppStoreSettings, (deps) =>
  pollForEver((signal) => visitStore(deps, signal), { ...deps, everyMs: deps.settings.everyMs }),
);

async function visitStore(deps: ConnectorDeps<AppStoreSettings>, signal: AbortSignal): Promise<Visit> {
  const known = new Map(deps.cursor.load(AppStoreCursor)?.known);
  let posts = 0;
  for (const country of deps.settings.countries) {
    for (let page = 1; page <= PAGES && !signal.aborted; page++) {
      const visit = await visitPage(deps, country, page, known);
      if (!visit.ok) return { status: "failing", waitMs: visit.waitMs, detail: visit.message };
      posts += visit.posts;
      if (visit.reachedKnown) break;
    }
  }
  return { status: "ok", posts, waitMs: 0, detail: `${posts} new reviews` };
}

type PageVisit = { ok: true; posts: number; reachedKnown: boolean } | { ok: false; waitMs: number; message: string };

/** One page. An empty one may be a hiccup of the store: it ends nothing, and the next is asked all the same. */
async function visitPage(
  deps: ConnectorDeps<AppStoreSettings>,
  country: string,
  page: number,
  known: Map<string, string>,
): Promise<PageVisit> {
  const response = await deps.egress.request({
    method: "GET",
    url: `https://itunes.apple.com/${country}/rss/customerreviews/page=${page}/id=${deps.settings.appId}/sortBy=mostRecent/json`,
    headers: { accept: "application/json" },
    body: undefined,
    timeoutMs: 30_000,
    maxBytes: BODY_LIMIT,
    maxRedirects: 3,
  });
  const now = deps.clock.now();
  const waitMs = retryAfterMs(response.headers["retry-after"], now);
  if (response.status !== 200)
    return { ok: false, waitMs, message: `the App Store answered ${response.status} for ${country}` };
  const read = readReviews(response.body);
  if (!read.ok) return { ok: false, waitMs, message: read.message };
  const news = read.reviews.filter((review) => known.get(keyOf(country, review)) !== review.updated.label);
  const context = {
    scope: deps.scope,
    connector: `app-store:${deps.connector.id}`,
    country,
    appId: deps.settings.appId,
    now,
  };
  const messages = news.flatMap((review): PostUpsert[] => {
    const message = reviewToMessage(review, context);
    return message === undefined ? [] : [message];
  });
  await deps.intake.publish(messages);
  for (const review of read.reviews) {
    known.delete(keyOf(country, review));
    known.set(keyOf(country, review), review.updated.label);
  }
  await deps.cursor.save({ known: [...known].slice(-REMEMBERED) });
  return { ok: true, posts: messages.length, reachedKnown: read.reviews.length > 0 && news.length === 0 };
}

function keyOf(country: string, review: Review): string {
  return `${country}:${review.id.label}`;
}
