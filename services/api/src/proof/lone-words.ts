import type { Query, QueryNode } from "@nghe/query";

/** A word by which alone a query can hold. `place` is where it stands in the query's own text; null inside a name. */
export type LoneWord = { word: string; place: { start: number; end: number } | null };

/**
 * The single words that are enough for a query to hold, tests of fields and NOT aside: of `be OR "be group"` it is
 * `be`; of `be AND app`, or of a handle, none.
 */
export function loneWords({ root }: Query): LoneWord[] {
  const found = new Map<string, LoneWord>();
  for (const lone of loneIn(root, false)) {
    const key = `${lone.word} ${lone.place?.start ?? ""}`;
    if (!found.has(key)) found.set(key, lone);
  }
  return [...found.values()];
}

function loneIn(node: QueryNode, isNamed: boolean): LoneWord[] {
  switch (node.type) {
    case "term": {
      const [only] = node.elements;
      if (only === undefined || node.elements.length > 1 || only.kind !== "word") return [];
      return [{ word: node.text.normalize("NFC"), place: isNamed ? null : { ...node.span } }];
    }
    case "or":
      return node.parts.flatMap((part) => loneIn(part, isNamed));
    case "and": {
      const wanted = node.parts.filter(({ type }) => type !== "not" && type !== "field");
      const [only] = wanted;
      return only === undefined || wanted.length > 1 ? [] : loneIn(only, isNamed);
    }
    case "named":
      return loneIn(node.part, true);
    case "sentence":
    case "title":
      return loneIn(node.part, isNamed);
    case "near":
    case "not":
    case "raw":
    case "field":
      return [];
  }
}
