import type { Matchable, QueryMatch, Span } from "../match.ts";
import type { Filed } from "./compiled.ts";
import { collect, type Found, holds, type KnownTone, type Scene } from "./evaluate.ts";
import { plainest } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { spansOf } from "./spans.ts";

const UNKNOWN: KnownTone = { isKnown: false, sentiment: null };

/** Holds a query against the post that was read, and gives what makes it hold; null where it does not. */
export function findPlaces(
  { root, asksTone }: Pick<Filed, "root" | "asksTone">,
  post: Matchable,
  reader: PostReader,
): Found | null {
  const open: Scene = { reader, post, views: reader.views, tone: asksTone ? undefined : UNKNOWN, isNegated: false };
  if (!holds(root, open)) return null;
  const found = collect(root, open);
  if (!asksTone) return found;
  const scene: Scene = { ...open, tone: toneOf(post, spansOf(found.text)) };
  return holds(root, scene) ? collect(root, scene) : null;
}

/** The match of a query, from what makes it hold. */
export function matchOf(id: string, { text, title }: Found): QueryMatch {
  const form = plainest([...text, ...title].map((place) => place.form));
  return { id, form, spans: spansOf(text), titleSpans: spansOf(title) };
}

function toneOf({ tone }: Matchable, spans: readonly Span[]): KnownTone {
  return tone === undefined ? UNKNOWN : { isKnown: true, sentiment: tone(spans) };
}
