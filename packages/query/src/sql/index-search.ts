import { SEARCH } from "./columns.ts";
import type { Params } from "./condition.ts";
import { UNSETTLED } from "./stored-words.ts";

/** The most words that one search of the text index takes. */
const NEEDLES = 60;
/** What the text index cuts at: all of ASCII but letters and digits. */
const CUTS = /[^\p{L}\p{N}\p{M}\u{80}-\u{10ffff}]+/u;

/** The words that the text index has of a key or name. */
export function indexWords(text: string): string[] {
  return text.split(CUTS).filter((word) => word !== "");
}

/** Posts that have all of these words, as far as one search takes them: more may be found, none is missed. */
export function hasAllWords(words: readonly string[], params: Params): string {
  const needles = [...new Set(words.flatMap(indexWords))].slice(0, NEEDLES);
  return needles.length === 0 ? "1" : `hasAllTokens(${SEARCH}, ${params.texts(needles)})`;
}

/** Posts that have one of these words. */
export function hasOneWord(words: readonly string[], params: Params): string {
  const needles = [...new Set(words)];
  const searches: string[] = [];
  for (let from = 0; from < needles.length; from += NEEDLES) {
    searches.push(`hasAnyTokens(${SEARCH}, ${params.texts(needles.slice(from, from + NEEDLES))})`);
  }
  return searches.length === 1 ? (searches[0] ?? "0") : `(${searches.length === 0 ? "0" : searches.join(" OR ")})`;
}

/** Posts that are cut into words otherwise than they are written: with invisible characters, wide letters. */
export function isUnsettled(params: Params): string {
  return `hasAnyTokens(${SEARCH}, ${params.texts([UNSETTLED])})`;
}

/** Posts of which a column matches a regular expression (RE2). */
export function matches(column: string, pattern: string, params: Params): string {
  return `match(${column}, ${params.text(pattern)})`;
}

/** Posts that hold one of these texts anywhere in a column. */
export function holdsOneOf(column: string, texts: readonly string[], params: Params): string {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return `position(${column}, ${params.text(only)}) > 0`;
  return `multiSearchAny(${column}, ${params.texts(texts)})`;
}
