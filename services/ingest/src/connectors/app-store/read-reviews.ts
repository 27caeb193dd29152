import { type PostUpsert, type Scope, UNKNOWN_METRICS } from "@nghe/contracts";
import { z } from "zod";
import { boundedMoment, cleanText } from "../clean-text.ts";

const Label = z.object({ label: z.string() });
const Review = z.object({
  id: Label,
  "im:rating": Label,
  "im:version": Label.nullish(),
  title: Label.nullish(),
  content: Label,
  updated: Label,
  author: z.object({ name: Label.nullish(), uri: Label.nullish() }).nullish(),
});
export type Review = z.infer<typeof Review>;

const Page = z.object({
  feed: z.object({ entry: z.exactOptional(z.union([z.array(z.unknown()), z.looseObject({})])) }),
});

export type ReadReviews = { ok: true; reviews: Review[] } | { ok: false; message: string };

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
  return { ok: true, reviews: entries.flatMap((item) => Review.safeParse(item).data ?? []) };
}

export type ReviewContext = { scope: Scope; connector: string; country: string; appId: string; now: number };

/** A review as a post: an edit keeps its id and has a later `updated`. Its stars stay beside, as the source said them. */
export function reviewToMessage(review: Review, context: ReviewContext): undefined | PostUpsert {
  const text = cleanText(review.content.label, 30_000);
  if (text.trim() === "") return undefined;
  const at = boundedMoment(Date.parse(review.updated.label), context.now);
  const name = review.author?.name?.label ?? null;
  const uri = review.author?.uri?.label ?? null;
  return {
    v: 1,
    type: "post",
    source: "app-store",
    scope: context.scope,
    cause: "live",
    connector: context.connector,
    receipt: null,
    observedAt: context.now,
    id: review.id.label.slice(0, 512),
    revision: at,
    createdAt: at,
    editedAt: null,
    seenAt: context.now,
    site: "apps.apple.com",
    kind: "review",
    text,
    title: review.title == null ? null : cleanText(review.title.label, 2_000),
    url: `https://apps.apple.com/${context.country}/app/id${context.appId}`,
    langHint: null,
    country: context.country.toUpperCase(),
    author:
      name === null && uri === null
        ? null
        : {
            id: uri?.slice(0, 512) ?? null,
            name: name === null ? null : cleanText(name, 500),
            handle: null,
            followers: null,
            verified: null,
          },
    parentId: null,
    rootId: null,
    metrics: UNKNOWN_METRICS,
    raw: {
      rating: Number(review["im:rating"].label),
      version: review["im:version"]?.label ?? null,
      app: context.appId,
    },
  };
}
