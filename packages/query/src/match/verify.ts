import type { Matchable, QueryMatch, Span } from "../match.ts";
import type { Filed } from "./compiled.ts";
import { evaluate, type Found, type KnownTone, type Scene } from "./evaluate.ts";
import { mayHold } from "./may-hold.ts";
import { standing } from "./near-places.ts";
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
  if (!mayHold(root, reader)) return null;
  const scene: Scene = { reader, post, views: reader.views, tone: asksTone ? undefined : UNKNOWN, isNegated: false };
  const found = collect(root, scene);
  if (!asksTone || found === null) return found;
  scene.tone = toneOf(post, spansOf(found.text));
  return collect(root, scene);
}

/** The match of a query, from what makes it hold. */
export function matchOf(id: string, { text, title }: Found): QueryMatch {
  return { id, form: plainest(text, title), spans: spansOf(text), titleSpans: spansOf(title) };
}

function collect(root: Filed["root"], scene: Scene): Found | null {
  const found: Found = { text: [], title: [] };
  if (!evaluate(root, scene, found)) return null;
  return { text: standing(found.text), title: standing(found.title) };
}

function toneOf({ tone }: Matchable, spans: readonly Span[]): KnownTone {
  return tone === undefined ? UNKNOWN : { isKnown: true, sentiment: tone(spans) };
}
