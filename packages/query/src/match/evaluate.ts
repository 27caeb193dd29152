import type { Sentiment } from "@nghe/contracts";
import type { Matchable } from "../match.ts";
import type { CompiledNode } from "./compiled.ts";
import { fieldHolds, sentimentHolds } from "./field-holds.ts";
import type { FieldView } from "./field-view.ts";
import { standing } from "./near-places.ts";
import type { Place } from "./place.ts";
import { placesOf } from "./places.ts";
import type { PostReader } from "./post-reader.ts";
import { sentencePlaces } from "./sentence-places.ts";
import { mayStand } from "./term-places.ts";

/** Where the terms that make a query hold stand, in the text and in the title. */
export type Found = { text: readonly Place[]; title: readonly Place[] };

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

/** Whether a query holds for a post. Depth is the parser's limit. */
export function holds(node: CompiledNode, scene: Scene): boolean {
  switch (node.type) {
    case "and":
      return node.parts.every((part) => holds(part, scene));
    case "or":
      return node.parts.some((part) => holds(part, scene));
    case "not":
      return !holds(node.part, negated(scene));
    case "title":
      return holds(node.part, titleOnly(scene));
    case "sentence":
      return scene.views.some((view) => sentencePlaces(node.part, view, scene.reader).size > 0);
    case "field":
      if (node.node.field !== "sentiment") return fieldHolds(node.node, scene.post, scene.reader);
      if (scene.tone === undefined) return !scene.isNegated;
      return scene.tone.isKnown && sentimentHolds(node.node.test, scene.tone.sentiment);
    default:
      return (
        mayHold(node, scene.reader) && scene.views.some((view) => placesOf(node, view, scene.reader, 1).length > 0)
      );
  }
}

/** The places of what makes a query hold, of a query that does; what stands under NOT is none of it. */
export function collect(node: CompiledNode, scene: Scene): Found {
  const found = { text: [] as Place[], title: [] as Place[] };
  gather(node, scene, found);
  return { text: standing(found.text), title: standing(found.title) };
}

function gather(node: CompiledNode, scene: Scene, found: { text: Place[]; title: Place[] }): void {
  switch (node.type) {
    case "and":
      for (const part of node.parts) gather(part, scene, found);
      return;
    case "or":
      for (const part of node.parts) if (holds(part, scene)) gather(part, scene, found);
      return;
    case "title":
      gather(node.part, titleOnly(scene), found);
      return;
    case "sentence":
      for (const view of scene.views) {
        for (const places of sentencePlaces(node.part, view, scene.reader).values()) found[view.name].push(...places);
      }
      return;
    case "not":
    case "field":
      return;
    default:
      for (const view of scene.views) {
        for (const place of placesOf(node, view, scene.reader, Number.POSITIVE_INFINITY)) found[view.name].push(place);
      }
  }
}

/** Whether what a node cannot do without is in the post; for most queries that a post calls up it is not. */
function mayHold(node: CompiledNode, reader: PostReader): boolean {
  switch (node.type) {
    case "term":
      return mayStand(node, reader);
    case "near":
      return mayHold(node.left, reader) && mayHold(node.right, reader);
    case "raw":
      return reader.mayHideWords() || node.words.every((word) => reader.holds(word));
    case "or":
      return node.parts.some((part) => mayHold(part, reader));
    default:
      return true;
  }
}

function negated(scene: Scene): Scene {
  return scene.tone === undefined ? { ...scene, isNegated: !scene.isNegated } : scene;
}

function titleOnly(scene: Scene): Scene {
  return { ...scene, views: scene.views.filter((view) => view.name === "title") };
}
