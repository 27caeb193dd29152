import type { Matchable, Reason } from "../match.ts";
import type { Query } from "../parse/node.ts";
import type { Place } from "./place.ts";
import { PostReader } from "./post-reader.ts";
import { QueryShelf } from "./query-shelf.ts";
import { findPlaces, sceneOf } from "./verify.ts";

/**
 * Why a query holds for a post: which of its terms stand where, and how they are written, in the order of the post;
 * null where it does not hold. Empty where it holds by fields alone.
 */
export function explainMatch(query: Query, post: Matchable): Reason[] | null {
  const shelf = new QueryShelf();
  const filed = shelf.set("", query.root);
  const reader = new PostReader(shelf.index);
  reader.read(post);
  const found = findPlaces(filed, sceneOf(post, reader));
  if (found === null) return null;
  return [...reasonsOf("title", found.title), ...reasonsOf("text", found.text)];
}

function reasonsOf(field: Reason["field"], places: readonly Place[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { term, start, end, form } of places) {
    reasons.set(`${start} ${end} ${term}`, { term, field, span: { start, end }, form });
  }
  return [...reasons.values()].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
