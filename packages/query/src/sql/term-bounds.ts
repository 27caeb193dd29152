import type { Term } from "../parse/node.ts";
import { allOf, anyOf, type Bounds, boundsOfAny } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { allWords, asTyped, inPatterns, inPieces, inVariants } from "./loose-bounds.ts";
import { joinedBounds, nameBounds } from "./name-bounds.ts";
import { nearBounds } from "./near-bounds.ts";
import { keysInARow, wordsInARow } from "./word-bounds.ts";

/** Posts that a term stands in. */
export function termBounds(term: Term, context: Context): Bounds {
  const [only] = term.elements;
  if (only === undefined) return { sure: "0", may: "0" };
  if (term.cased) {
    const written = asTyped(
      term.elements.map((element) => element.written),
      context,
    );
    return onlyMay(context, "case", allOf([keysInARow(term, context), written]));
  }
  if (term.slop !== null) return slopBounds(term, context);
  if (term.elements.some(({ kind }) => kind === "wildcard" || kind === "fuzzy")) {
    return onlyMay(context, "wildcard or fuzzy", inPatterns(term, context));
  }
  if (term.elements.length === 1 && only.kind !== "word") return nameBounds(only, term, context);
  if (term.elements.some(({ kind }) => kind !== "word")) {
    return onlyMay(context, "name in a phrase", keysInARow(term, context));
  }
  const loose = anyOf([inPieces(term, context), inVariants(term, context)]);
  return boundsOfAny([wordsInARow(term, context), joinedBounds(term, context), { sure: "0", may: loose }]);
}

function slopBounds(term: Term, context: Context): Bounds {
  const [left, right, third] = term.elements;
  const loose = anyOf([allWords(term, context), inVariants(term, context), joinedBounds(term, context).may]);
  if (left === undefined || right === undefined || third !== undefined) return onlyMay(context, "words near", loose);
  const sides = [left, right].map((element) => ({ ...term, slop: null, elements: [element], joined: null }));
  const [first = term, second = term] = sides;
  const near = { type: "near", left: first, right: second, distance: term.slop ?? 0, ordered: false } as const;
  return {
    ...onlyMay(context, "words near", loose),
    sure: nearBounds({ ...near, span: term.span }, context, loose).sure,
  };
}
