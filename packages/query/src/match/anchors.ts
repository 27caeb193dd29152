import type { QueryNode, Term } from "../parse/node.ts";

/**
 * A set of keys of which every post that a query holds for has at least one: where its look-up begins. Of several
 * such sets the one whose shortest key is longest, as long words are rare. Null for a query that needs nothing.
 */
export function anchorsOf(node: QueryNode): readonly string[] | null {
  switch (node.type) {
    case "term":
      return anchorsOfTerm(node);
    case "not":
    case "raw":
    case "near":
    case "sentence":
    case "title":
    case "field":
    case "named":
      return null;
    case "or": {
      const sets = node.parts.map(anchorsOf);
      return sets.every((set) => set !== null) ? [...new Set(sets.flat())] : null;
    }
    case "and": {
      let best: readonly string[] | null = null;
      for (const part of node.parts) {
        const set = anchorsOf(part);
        if (set !== null && (best === null || rarity(set) > rarity(best))) best = set;
      }
      return best;
    }
  }
}

/** The key that a handle's token is also found under. */
export function handleKey(name: string): string {
  return `@${name}`;
}

/** The key that a hashtag's token is also found under. */
export function tagKey(tag: { name: string; syllable: { key: string } }): string {
  return `#${tag.name === "" ? tag.syllable.key : tag.name}`;
}

function anchorsOfTerm(term: Term): string[] {
  let longest = "";
  for (const element of term.elements) {
    const key = keyOf(element);
    if (key.length > longest.length) longest = key;
  }
  return term.joined === null ? [longest] : [longest, term.joined.key];
}

function keyOf(element: Term["elements"][number]): string {
  if (element.kind === "handle") return handleKey(element.name);
  return element.kind === "tag" ? tagKey(element) : element.syllable.key;
}

function rarity(set: readonly string[]): number {
  return set.reduce((least, key) => Math.min(least, key.length), Number.POSITIVE_INFINITY);
}
