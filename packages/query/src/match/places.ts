import type { CompiledNode } from "./compiled.ts";
import type { FieldView } from "./field-view.ts";
import { nearPlaces } from "./near-places.ts";
import type { Place } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { rawPlaces } from "./raw-places.ts";
import { mayStand, termPlaces } from "./term-places.ts";

/** The places of a field where something stands, at most `max` (more where it costs nothing). Empty for the rest. */
export function placesOf(node: CompiledNode, view: FieldView, reader: PostReader, max: number): Place[] {
  switch (node.type) {
    case "term":
      return mayStand(node, reader) ? termPlaces(node, view, reader, max) : [];
    case "raw":
      return rawPlaces(node.text, view, max);
    case "or":
      return node.parts.flatMap((part) => placesOf(part, view, reader, max));
    case "near": {
      const left = placesOf(node.left, view, reader, Number.POSITIVE_INFINITY);
      if (left.length === 0) return [];
      const right = placesOf(node.right, view, reader, Number.POSITIVE_INFINITY);
      return right.length === 0 ? [] : nearPlaces(left, right, node, max);
    }
    default:
      return [];
  }
}

/** Whether a node stands at places, which a NEAR can compare. */
export function isPositional(node: CompiledNode): boolean {
  if (node.type === "or") return node.parts.every(isPositional);
  return node.type === "term" || node.type === "raw" || node.type === "near";
}
