import { isLeaf, leafText } from "./format/leaf-text.ts";
import { nearOperator, needsParentheses } from "./format/precedence.ts";
import type { Query, QueryNode } from "./parse/node.ts";

/**
 * The query on one line as the language writes it: operators spelled out, one space, parentheses only where they are
 * needed or help; with `parentheses: "all"` around every part that is not one piece, to show what binds. Without its
 * comments: to compare queries. For people there is `formatQuery`.
 */
export function canonicalQuery(
  query: Query,
  { parentheses = "needed" }: { parentheses?: "needed" | "all" } = {},
): string {
  return write(query.root, parentheses === "all" ? (_, part) => !isLeaf(part) : needsParentheses);
}

type Encloses = (parent: QueryNode, part: QueryNode) => boolean;

function write(node: QueryNode, encloses: Encloses): string {
  if (isLeaf(node)) return leafText(node);
  const inside = (part: QueryNode) => (encloses(node, part) ? `(${write(part, encloses)})` : write(part, encloses));
  switch (node.type) {
    case "near":
      return `${inside(node.left)} ${nearOperator(node)} ${inside(node.right)}`;
    case "sentence":
      return `SENTENCE(${write(node.part, encloses)})`;
    case "title":
      return `title:${inside(node.part)}`;
    case "not":
      return `NOT ${inside(node.part)}`;
    case "and":
      return node.parts.map(inside).join(" AND ");
    case "or":
      return node.parts.map(inside).join(" OR ");
  }
}
