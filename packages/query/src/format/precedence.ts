import type { NearNode, QueryNode } from "../parse/node.ts";
import { isLeaf } from "./leaf-text.ts";

/** NEAR or ONEAR with its distance. */
export function nearOperator({ ordered, distance }: NearNode): string {
  return `${ordered ? "ONEAR" : "NEAR"}/${distance}`;
}

/** Whether a part is written in parentheses: where precedence needs them, and around a NEAR that NOT denies. */
export function needsParentheses(parent: QueryNode, part: QueryNode): boolean {
  if (isLeaf(part) || part.type === "sentence" || part.type === "title") return false;
  switch (parent.type) {
    case "near":
      return part.type !== "near" || part === parent.right;
    case "and":
      return part.type === "or";
    case "or":
      return part.type === "or";
    default:
      return true;
  }
}
