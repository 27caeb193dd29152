import type { Term } from "../parse/node.ts";
import { allOf, type Bounds, boundsOfAny, exactly, FALSE } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { allWords, asTyped, inPatterns, inPieces, inVariants, surelyTyped } from "./loose-bounds.ts";
import { joinedBounds, nameBounds } from "./name-bounds.ts";
import { nearBounds } from "./near-bounds.ts";
import { allKeys, keysInARow, wordsInARow } from "./word-bounds.ts";

/** Posts that a term stands in. */
export function termBounds(term: Term, context: Context): Bounds {
  const [only] = term.elements;
  if (only === undefined) return exactly(FALSE, FALSE);
  if (term.cased) return casedBounds(term, context);
  if (term.slop !== null) return slopBounds(term, context);
  if (term.elements.some(({ kind }) => kind === "wildcard" || kind === "fuzzy")) return inPatterns(term, context);
  if (term.elements.length === 1 && only.kind !== "word") return nameBounds(only, term, context);
  if (term.elements.some(({ kind }) => kind !== "word")) {
    return onlyMay(context, "name in a phrase", keysInARow(term, context), allKeys(term, context));
  }
  const parts = [wordsInARow, joinedBounds, inPieces, inVariants];
  return boundsOfAny(parts.map((part) => part(term, context)));
}

/** Only what stands as it was typed. */
function casedBounds(term: Term, context: Context): Bounds {
  const words = term.elements.map((element) => element.written);
  const may = allOf([keysInARow(term, context), asTyped(words, context)]);
  const bounds = onlyMay(context, "case", may, allKeys(term, context));
  const isOfWords = term.slop === null && term.elements.every(({ kind }) => kind === "word");
  return { ...bounds, sure: (isOfWords ? surelyTyped(words, context) : null) ?? FALSE };
}

function slopBounds(term: Term, context: Context): Bounds {
  const [left, right, third] = term.elements;
  const loose = boundsOfAny([allWords(term, context), joinedBounds(term, context)]);
  const { may, index } = loose;
  if (left === undefined || right === undefined || third !== undefined)
    return onlyMay(context, "words near", may, index);
  const sides = [left, right].map((element) => ({ ...term, slop: null, elements: [element], joined: null }));
  const [first = term, second = term] = sides;
  const near = { type: "near", left: first, right: second, distance: term.slop ?? 0, ordered: false } as const;
  return nearBounds({ ...near, span: term.span }, context, loose);
}
