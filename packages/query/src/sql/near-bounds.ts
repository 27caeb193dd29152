import type { NearNode, QueryNode, Term } from "../parse/node.ts";
import { isBareWord } from "../syllable/bare-words.ts";
import type { Bounds } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { matches } from "./index-search.ts";
import { nearPattern, quoted, writtenPattern } from "./patterns.ts";

/**
 * Posts that hold both sides of a NEAR close enough. It is sure where both stand in plain words of which the marks say
 * enough by themselves; it may be where `both` sides stand anywhere.
 */
export function nearBounds(near: NearNode, context: Context, both: Bounds): Bounds {
  const { params, scope } = context;
  const bounds = onlyMay(context, "words near", both.may, both.index);
  const pattern = placesOf(near);
  return pattern === null ? bounds : { ...bounds, sure: matches(scope.marked, ` ${pattern} `, params) };
}

/** A pattern over the marked words that finds some of the places of a positional part, none that is not one. */
function placesOf(node: QueryNode): string | null {
  switch (node.type) {
    case "term":
      return placesOfTerm(node);
    case "named":
      return placesOf(node.part);
    case "or": {
      const patterns = node.parts.map(placesOf).filter((pattern) => pattern !== null);
      return patterns.length === 0 ? null : `(?:${patterns.join("|")})`;
    }
    case "near": {
      const [left, right] = [placesOf(node.left), placesOf(node.right)];
      return left === null || right === null ? null : nearPattern(left, right, node.distance, node.ordered);
    }
    default:
      return null;
  }
}

function placesOfTerm({ elements, marks, cased, slop }: Term): string | null {
  if (cased || slop !== null || elements.some(({ kind }) => kind !== "word")) return null;
  const [only] = elements;
  if (elements.length === 1 && only !== undefined) {
    const { key, marked } = only.syllable;
    if (key.endsWith("i") && key.length <= 4) return null;
    if (marked && isBareWord(key)) return writtenPattern(only.syllable, "equal");
  }
  const rule = marks === "auto" ? "bare" : "equal";
  return elements
    .map(({ syllable }) => (syllable.marked ? writtenPattern(syllable, rule) : quoted(syllable.key)))
    .join(" ");
}
