import type { Sentiment } from "@nghe/contracts";
import type { Matchable, QueryMatch, Span } from "../../match.ts";
import type { FieldNode, QueryNode } from "../../parse/node.ts";
import { fieldHolds, sentimentHolds } from "./fields.ts";
import { cover, type Hit, isBefore, overlap, type Place, plainest, wordsBetween } from "./place.ts";
import { placesOfRaw } from "./places-of-raw.ts";
import { placesOfTerm } from "./places-of-term.ts";
import { type Reading, readText } from "./read-text.ts";
import { sentencesOf, type Words } from "./sentences.ts";

/**
 * The definition of a match, written as slowly and plainly as it reads: every place by brute force, its own reading of
 * the text, no index, nothing of the matcher. For tests.
 */
export function referenceMatch(root: QueryNode, post: Matchable): Omit<QueryMatch, "id"> | null {
  const looks: Look[] = [{ field: "text", reading: readText(post.text), within: null }];
  if (post.title !== null) looks.push({ field: "title", reading: readText(post.title), within: null });
  const tone = toneOf(root, looks, post);
  const found = evaluate(root, { looks, post, tone, isNegated: false });
  if (found === null) return null;
  return { form: plainest([...found.text, ...found.title]), ...shown(found) };
}

/** A field of the post, or a part of it, that a query looks at. */
type Look = { field: "text" | "title"; reading: Reading; within: Words | null };
/** `tone` is undefined while it is not known: then every test of it goes the way the query would like. */
type Scene = { looks: readonly Look[]; post: Matchable; tone: undefined | Tone; isNegated: boolean };
type Tone = { known: boolean; sentiment: Sentiment };
type Found = Record<"text" | "title", readonly Hit[]>;

const NOTHING: Found = { text: [], title: [] };
const both = (one: Found, other: Found): Found => ({
  text: [...one.text, ...other.text],
  title: [...one.title, ...other.title],
});

/** What made the part hold; null where it does not. */
function evaluate(node: QueryNode, scene: Scene): Found | null {
  switch (node.type) {
    case "and":
      return all(node.parts.map((part) => evaluate(part, scene)));
    case "or":
      return any(node.parts.map((part) => evaluate(part, scene)));
    case "not":
      return evaluate(node.part, { ...scene, isNegated: !scene.isNegated }) === null ? NOTHING : null;
    case "named":
      return evaluate(node.part, scene);
    case "title":
      return evaluate(node.part, { ...scene, looks: scene.looks.filter(({ field }) => field === "title") });
    case "sentence":
      return any(
        scene.looks.flatMap((look) =>
          sentencesOf(look.reading).map((within) => evaluate(node.part, { ...scene, looks: [{ ...look, within }] })),
        ),
      );
    case "field":
      return evaluateField(node, scene) ? NOTHING : null;
    default:
      return any(scene.looks.map((look) => standing(node, look)));
  }
}

function all(parts: readonly (Found | null)[]): Found | null {
  return parts.reduce((one, other) => (one === null || other === null ? null : both(one, other)), NOTHING);
}

function any(parts: readonly (Found | null)[]): Found | null {
  const holding = parts.filter((part) => part !== null);
  return holding.length === 0 ? null : holding.reduce(both);
}

function standing(node: QueryNode, look: Look): Found | null {
  const hits = placesOf(node, look).flatMap((place) => place.hits);
  return hits.length === 0 ? null : { ...NOTHING, [look.field]: hits };
}

/** Every place where something that stands in a text stands, inside what is looked at. */
function placesOf(node: QueryNode, look: Look): Place[] {
  return everyPlaceOf(node, look).filter(
    ({ from, to }) => look.within === null || (from >= look.within.from && to <= look.within.to),
  );
}

function everyPlaceOf(node: QueryNode, look: Look): Place[] {
  switch (node.type) {
    case "term":
      return placesOfTerm(node, look.reading);
    case "raw":
      return placesOfRaw(node.text, look.reading);
    case "or":
      return node.parts.flatMap((part) => placesOf(part, look));
    case "named":
      return placesOf(node.part, look);
    case "near":
      return placesOf(node.left, look).flatMap((left) =>
        placesOf(node.right, look)
          .filter((right) => !overlap(left, right) && wordsBetween(left, right) <= node.distance)
          .filter((right) => !node.ordered || isBefore(left, right))
          .map((right) => cover(left, right)),
      );
    default:
      throw new Error(`${node.type} stands nowhere`);
  }
}

function evaluateField(node: FieldNode, { post, tone, isNegated }: Scene): boolean {
  if (node.field !== "sentiment") return fieldHolds(node.field, node.test, post);
  if (tone === undefined) return !isNegated;
  return tone.known && sentimentHolds(node.test, tone.sentiment);
}

/** The tone toward the places that the rest of the query finds. */
function toneOf(root: QueryNode, looks: readonly Look[], post: Matchable): Tone {
  const rest = evaluate(root, { looks, post, tone: undefined, isNegated: false });
  if (post.tone === undefined || rest === null) return { known: false, sentiment: null };
  return { known: true, sentiment: post.tone(shown(rest).spans) };
}

function shown(found: Found): { spans: Span[]; titleSpans: Span[] } {
  return { spans: spansOf(found.text), titleSpans: spansOf(found.title) };
}

/** Each stretch once, in order, without those inside another. */
function spansOf(hits: readonly Hit[]): Span[] {
  const spans = hits.map(({ start, end }) => ({ start, end }));
  const isInside = (one: Span, other: Span) =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  const outer = spans.filter((span) => !spans.some((other) => isInside(span, other)));
  const once = new Map(outer.map((span) => [`${span.start} ${span.end}`, span]));
  return [...once.values()].sort((one, other) => one.start - other.start);
}
