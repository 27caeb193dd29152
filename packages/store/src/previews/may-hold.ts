import type { Params } from "../database.ts";
import { searchText } from "../write-path/search-text.ts";

/** Words of which a post must hold one, or one of `pieces` in pieces; null where that narrows nothing. */
export type Candidates = { terms: readonly string[] | null; pieces: readonly string[] };

/** What one search of the engine takes. */
const NEEDLES = 255;

/** A post's text without what parts the pieces of a name. */
const SQUEEZED = "replaceRegexpAll(search_text, '[ .*_·•-]', '')";

/**
 * The condition for posts whose text, folded as it is stored, holds one of the words anywhere: never fewer than match.
 * Puts its values into `params`, under names that end in `suffix`.
 */
export function mayHold({ terms, pieces }: Candidates, suffix: string, params: Record<string, Params[string]>): string {
  if (terms === null) return "1";
  const words = holdsOneOf("search_text", terms, `terms${suffix}_`, params);
  return `(${words} OR ${holdsOneOf(SQUEEZED, pieces, `pieces${suffix}_`, params)})`;
}

function holdsOneOf(
  column: string,
  terms: readonly string[],
  prefix: string,
  params: Record<string, Params[string]>,
): string {
  const needles = [...new Set(terms.map((term) => searchText([term])).filter((term) => term !== ""))];
  const searches: string[] = [];
  for (let from = 0; from < needles.length; from += NEEDLES) {
    params[`${prefix}${from}`] = needles.slice(from, from + NEEDLES);
    searches.push(`multiSearchAny(${column}, {${prefix}${from}:Array(String)})`);
  }
  return searches.length === 0 ? "0" : `(${searches.join(" OR ")})`;
}
