import { type PostUpsert, type Scope, UNKNOWN_METRICS } from "@nghe/contracts";
import { z } from "zod";
import { boundedMoment, cleanText } from "../clean-text.ts";

/** Every value is a label; numbers among them may be strings or numbers. */
const Label = z.object({ label: z.union([z.string(), z.number().transform(String)]) });
const StoreReview = z.object({
  id: z.object({ label: z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1).max(512)) }),
  "im:rating": Label,
  "im:version": Label.nullish(),
  title: Label.nullish(),
  content: Label,
  updated: Label.nullish(),
  author: z.object({ name: Label.nullish(), uri: Label.nullish() }).nullish(),
});

/** `updatedAt`: when it was written or last changed, ms; null where the store does not say. */
export type Review = {
  id: string;
  stars: number | null;
  version: string | null;
  title: string | null;
  text: string;
  updatedAt: number | null;
  author: { name: string | null; uri: string | null } | null;
};

const Page = z.object({
  feed: z.object({ entry: z.exactOptional(z.union([z.array(z.unknown()), z.looseObject({})])) }),
});

export type ReadReviews =
  /** `unread` counts entries that have a rating and are yet no review that is known. */
  { ok: true; reviews: Review[]; unread: number } | { ok: false; message: string };

/**
 * The reviews of one page of the App Store's JSON. Its habits: a page without any has no `entry`, one alone is no
 * list, and the first may be the app itself, which has no rating.
 */
export function readReviews(body: Uint8Array): ReadReviews {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return { ok: false, message: "the App Store answered something that is no JSON" };
  }
  const page = Page.safeParse(parsed);
  if (!page.success) return { ok: false, message: "the App Store answered in an unknown shape" };
  const { entry } = page.data.feed;
  const entries = entry === undefined ? [] : Array.isArray(entry) ? entry : [entry];
  const rated = entries.filter((item) => typeof item === "object" && item !== null && "im:rating" in item);
  const reviews = rated.flatMap((item) => reviewOf(item) ?? []);
  return { ok: true, reviews, unread: rated.length - reviews.length };
}

function reviewOf(item: unknown): undefined | Review {
  const { success, data } = StoreReview.safeParse(item);
  if (!success) return undefined;
  const stars = Number(data["im:rating"].label);
  const at = Date.parse(data.updated?.label ?? "");
  return {
    id: data.id.label,
    stars: stars >= 1 && stars <= 5 ? stars : null,
    version: data["im:version"]?.label ?? null,
    title: data.title?.label ?? null,
    text: data.content.label,
    updatedAt: Number.isNaN(at) ? null : at,
    author: data.author == null ? null : { name: data.author.name?.label ?? null, uri: data.author.uri?.label ?? null },
  };
}

export type ReviewContext = { scope: Scope; connector: string; country: string; appId: string; now: number };

/**
 * A review as a post; undefined where it says nothing. The store gives one moment alone, of writing or of the last
 * change: `firstAt` is the one under which the review was first seen, ms, where that was another.
 */
export function reviewToMessage(
  review: Review,
  firstAt: undefined | number,
  context: ReviewContext,
): undefined | PostUpsert {
  const text = cleanText(review.text.trim() === "" ? (review.title ?? "") : review.text, 30_000);
  if (text.trim() === "") return undefined;
  const at = boundedMoment(review.updatedAt ?? Number.NaN, context.now);
  const editedAt = firstAt === undefined || firstAt >= at ? null : at;
  return {
    v: 1,
    type: "post",
    source: "app-store",
    scope: context.scope,
    cause: "live",
    connector: context.connector,
    receipt: null,
    observedAt: context.now,
    id: review.id,
    revision: at,
    createdAt: editedAt === null ? at : boundedMoment(firstAt ?? Number.NaN, at),
    editedAt,
    seenAt: context.now,
    site: "apps.apple.com",
    kind: "review",
    text,
    title: review.title === null ? null : cleanText(review.title, 2_000),
    url: `https://apps.apple.com/${context.country}/app/id${context.appId}`,
    langHint: null,
    country: context.country.toUpperCase(),
    author: authorOf(review),
    parentId: null,
    rootId: null,
    metrics: UNKNOWN_METRICS,
    raw: { rating: review.stars, version: review.version, app: context.appId },
  };
}

function authorOf({ author }: Review): PostUpsert["author"] {
  if (author === null || (author.name === null && author.uri === null)) return null;
  const id = author.uri === null || author.uri.length > 512 ? null : cleanText(author.uri, 512);
  const name = author.name === null ? null : cleanText(author.name, 500);
  return { id, name, handle: null, followers: null, verified: null };
}
