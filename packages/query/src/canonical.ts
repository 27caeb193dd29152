import { isLeaf, leafText } from "./format/leaf-text.ts";
import { nearOperator, needsParentheses } from "./format/precedence.ts";
import type { Query, QueryNode } from "./parse/node.ts";

/**
 * The query on one line as the language writes it: operators spelled out, one space, parentheses only where they are
 * needed or help. Without its comments: to compare queries. For people there is `formatQuery`.
 */
export function canonicalQuery(query: Query): string {
  return write(query.root);
}

function write(node: QueryNode): string {
  if (isLeaf(node)) return leafText(node);
  switch (node.type) {
    case "near":
      return `${inside(node, node.left)} ${nearOperator(node)} ${inside(node, node.right)}`;
    case "sentence":
      return `SENTENCE(${write(node.part)})`;
    case "title":
      return `title:${inside(node, node.part)}`;
    case "not":
      return `NOT ${inside(node, node.part)}`;
    case "and":
      return node.parts.map((part) => inside(node, part)).join(" AND ");
    case "or":
      return node.parts.map((part) => inside(node, part)).join(" OR ");
  }
}

function inside(parent: QueryNode, part: QueryNode): string {
  return needsParentheses(parent, part) ? `(${write(part)})` : write(part);
}
