import type { QueryPart } from "@nghe/contracts";
import type { Query, QueryNode } from "@nghe/query";

/** The names that a query uses by itself, not through another, each once. */
export function directNames({ root }: Query): string[] {
  const names = new Set<string>();
  walk(root, "wanted", (node) => {
    if (node.type === "named") names.add(node.name);
    return node.type !== "named";
  });
  return [...names];
}

/** The words, phrases, tests and names that a query is made of, as they are written, in the order of the text. */
export function partsOf({ root, text }: Query): QueryPart[] {
  const parts: QueryPart[] = [];
  walk(root, "wanted", (node, use) => {
    const isWhole = node.type === "and" || node.type === "or" || node.type === "not";
    if (!isWhole) parts.push({ text: text.slice(node.span.start, node.span.end).replace(/\s+/gu, " "), use });
    return isWhole;
  });
  return parts;
}

/** Visits each node from the left; what stands inside one is visited where `visit` asks for it. */
function walk(
  node: QueryNode,
  use: QueryPart["use"],
  visit: (node: QueryNode, use: QueryPart["use"]) => boolean,
): void {
  if (!visit(node, use)) return;
  for (const [part, partUse] of insideOf(node, use)) walk(part, partUse, visit);
}

function insideOf(node: QueryNode, use: QueryPart["use"]): [QueryNode, QueryPart["use"]][] {
  switch (node.type) {
    case "and":
    case "or":
      return node.parts.map((part) => [part, use]);
    case "not":
      return [[node.part, use === "wanted" ? "ruled-out" : "wanted"]];
    case "near":
      return [
        [node.left, use],
        [node.right, use],
      ];
    case "sentence":
    case "title":
    case "named":
      return [[node.part, use]];
    case "term":
    case "raw":
    case "field":
      return [];
  }
}
