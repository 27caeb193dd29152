import type { Element, Term } from "../parse/node.ts";
import { isBareWord } from "../syllable/bare-words.ts";
import { allOf, anyOf, type Bounds, exactly } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { hasAllWords, holdsOneOf, matches } from "./index-search.ts";
import { inARow, inUnmarkedStretch, writtenPattern } from "./patterns.ts";

/** Words on either side within which one marked syllable makes a stretch a marked one. */
const STRETCH = 5;
/** Keys under which two spellings stand, with i and with y. */
const TWO_SPELLINGS = /^(?:b|c|ch|d|g|h|k|kh|l|m|n|ng|nh|ph|qu|r|s|t|th|tr|v|x)i$/;

export const keyOf = ({ syllable }: Element): string => syllable.key;

/** Posts that hold the words of a term in a row, by the rule of marks of COUNTING. */
export function wordsInARow(term: Term, context: Context): Bounds {
  const { marks, elements } = term;
  const index = allKeys(term, context);
  const isMarked = elements.some(({ syllable }) => syllable.marked);
  if (marks === "exact") {
    return exactly(isMarked ? matching(term, context, "equal") : asWritten(term, context), index);
  }
  if (marks === "fold" || (elements.length > 1 && !isMarked)) return exactly(keysInARow(term, context), index);
  if (elements.length > 1) return exactly(matching(term, context, "bare"), index);
  return isMarked ? oneMarkedWord(term, context, index) : oneUnmarkedWord(term, context, index);
}

/** All of a term's words, somewhere. */
export function allKeys({ elements }: Term, { params }: Context): string {
  return hasAllWords(elements.map(keyOf), params);
}

/** The same letters, whatever their marks. */
export function keysInARow({ elements }: Term, { params, scope }: Context): string {
  return holdsOneOf(scope.search, [inARow(elements.map(keyOf))], params);
}

/** The same letters, without any marks. */
function asWritten({ elements }: Term, { params, scope }: Context): string {
  return holdsOneOf(scope.marked, [inARow(elements.map(keyOf))], params);
}

function matching({ elements }: Term, { params, scope }: Context, marks: "equal" | "bare"): string {
  return matches(scope.marked, inARow(elements.map(({ syllable }) => writtenPattern(syllable, marks))), params);
}

function oneUnmarkedWord(term: Term, context: Context, index: string): Bounds {
  const condition = asWritten(term, context);
  const [only] = term.elements;
  if (only !== undefined && TWO_SPELLINGS.test(only.syllable.key)) return onlyMay(context, "i or y", condition, index);
  return exactly(condition, index);
}

function oneMarkedWord(term: Term, context: Context, index: string): Bounds {
  const { params, scope } = context;
  const syllable = term.elements[0]?.syllable;
  const bare = matching(term, context, "bare");
  if (syllable === undefined) return exactly(bare, index);
  const equal = matching(term, context, "equal");
  if (TWO_SPELLINGS.test(syllable.key)) return { ...onlyMay(context, "i or y", bare, index), sure: equal };
  if (!isBareWord(syllable.key)) return exactly(bare, index);
  const apart = matches(scope.marked, inUnmarkedStretch(writtenPattern(syllable, "bare"), STRETCH), params);
  return exactly(anyOf([equal, allOf([bare, apart])]), index);
}
