import type { Sentiment } from "@nghe/contracts";
import type { Matchable } from "../match.ts";
import type { CompiledNode } from "./compiled.ts";
import { fieldHolds, sentimentHolds } from "./field-holds.ts";
import type { FieldView } from "./field-view.ts";
import type { Place } from "./place.ts";
import { placesOf } from "./places.ts";
import type { PostReader } from "./post-reader.ts";
import { sentencePlaces } from "./sentence-places.ts";

/** The tone toward what a query finds; not known where a post has none. */
export type KnownTone = { isKnown: boolean; sentiment: Sentiment };

/**
 * What a query looks at: a post as read, or its title alone. `tone` is undefined as long as it is not known: then each
 * test of it goes the way the query would like.
 */
export type Scene = {
  reader: PostReader;
  post: Matchable;
  views: readonly FieldView[];
  tone: undefined | KnownTone;
  isNegated: boolean;
};

/** Where the terms that make a query hold stand, in the text and in the title. */
export type Found = { text: Place[]; title: Place[] };

/**
 * Whether a query holds for a post; what makes it hold is put into `found`, where there is one. What stands under NOT
 * is none of it, and of a part that does not hold nothing is left there. Depth is the parser's limit.
 */
export function evaluate(node: CompiledNode, scene: Scene, found: Found | null): boolean {
  switch (node.type) {
    case "and":
      return evaluateAnd(node.parts, scene, found);
    case "or":
      return evaluateOr(node.parts, scene, found);
    case "not":
      return !evaluate(node.part, negated(scene), null);
    case "title":
      return evaluate(node.part, titleOnly(scene), found);
    case "sentence":
      return evaluateSentences(node.part, scene, found);
    case "field":
      if (node.node.field !== "sentiment") return fieldHolds(node.node, scene.post, scene.reader);
      if (scene.tone === undefined) return !scene.isNegated;
      return scene.tone.isKnown && sentimentHolds(node.node.test, scene.tone.sentiment);
    default:
      return evaluatePlaces(node, scene, found);
  }
}

function evaluateAnd(parts: readonly CompiledNode[], scene: Scene, found: Found | null): boolean {
  const before = found === null ? undefined : { text: found.text.length, title: found.title.length };
  for (const part of parts) {
    if (evaluate(part, scene, found)) continue;
    if (found !== null && before !== undefined) {
      found.text.length = before.text;
      found.title.length = before.title;
    }
    return false;
  }
  return true;
}

function evaluateOr(parts: readonly CompiledNode[], scene: Scene, found: Found | null): boolean {
  let holds = false;
  for (const part of parts) {
    if (!evaluate(part, scene, found)) continue;
    if (found === null) return true;
    holds = true;
  }
  return holds;
}

function evaluateSentences(part: CompiledNode, scene: Scene, found: Found | null): boolean {
  let holds = false;
  for (const view of scene.views) {
    for (const places of sentencePlaces(part, view, scene.reader).values()) {
      holds = true;
      found?.[view.name].push(...places);
    }
  }
  return holds;
}

function evaluatePlaces(node: CompiledNode, { views, reader }: Scene, found: Found | null): boolean {
  let holds = false;
  for (const view of views) {
    if (view.from === view.to && view.original === "") continue;
    const places = placesOf(node, view, reader, found === null ? 1 : Number.POSITIVE_INFINITY);
    if (places.length === 0) continue;
    if (found === null) return true;
    holds = true;
    for (const place of places) found[view.name].push(place);
  }
  return holds;
}

function negated(scene: Scene): Scene {
  return scene.tone === undefined ? { ...scene, isNegated: !scene.isNegated } : scene;
}

function titleOnly(scene: Scene): Scene {
  return { ...scene, views: scene.views.filter((view) => view.name === "title") };
}
