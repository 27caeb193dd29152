import type { Matchable, QueryMatch, Span } from "../match.ts";
import type { Filed } from "./compiled.ts";
import { evaluate, type Found, type KnownTone, type Scene } from "./evaluate.ts";
import { mayHold } from "./may-hold.ts";
import { standing } from "./near-places.ts";
import { plainest } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { spansOf } from "./spans.ts";

const UNKNOWN: KnownTone = { isKnown: false, sentiment: null };

/** What queries look at: the post that was read. */
export function sceneOf(post: Matchable, reader: PostReader): Scene {
  return { reader, post, views: reader.views, tone: UNKNOWN, isNegated: false };
}

/** Holds a query against a post, and gives what makes it hold; null where it does not. */
export function findPlaces({ root, asksTone }: Pick<Filed, "root" | "asksTone">, scene: Scene): Found | null {
  if (root.type === "and" && !mayHold(root, scene.reader)) return null;
  if (!asksTone) return collect(root, scene);
  const rest = collect(root, { ...scene, tone: undefined });
  return rest === null ? null : collect(root, { ...scene, tone: toneOf(scene.post, spansOf(rest.text)) });
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
