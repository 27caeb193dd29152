import type { Query } from "../parse/node.ts";
import { anchorsOf } from "./anchors.ts";

const INDEXED = /^[a-z0-9]+$/;
const INDEXED_NAME = /^[@#][a-z0-9_.-]+$/;

/**
 * Words in lower case and without marks, of which any post that the query holds for has one: to narrow a search in a
 * text index that cuts at everything but letters and digits. Null where no such words exist and all must be read.
 */
export function toCandidateTerms(query: Query): string[] | null {
  const anchors = anchorsOf(query.root);
  if (anchors === null) return null;
  const terms = new Set<string>();
  for (const anchor of anchors) {
    const words = wordsOf(anchor);
    if (words === null) return null;
    for (const word of words) terms.add(word);
  }
  return [...terms];
}

/** The spellings of one anchor: a key writes a whole rime y as i, a post may write either. */
function wordsOf(anchor: string): string[] | null {
  if (anchor.startsWith("@") || anchor.startsWith("#")) {
    const longest = anchor
      .slice(1)
      .split(/[^a-z0-9]+/)
      .reduce((best, piece) => (piece.length > best.length ? piece : best), "");
    return longest === "" || !INDEXED_NAME.test(anchor) ? null : spellingsOf(longest);
  }
  return INDEXED.test(anchor) ? spellingsOf(anchor) : null;
}

function spellingsOf(anchor: string): string[] {
  return anchor.endsWith("i") && anchor.length <= 4 ? [anchor, `${anchor.slice(0, -1)}y`] : [anchor];
}
