import type { QueryNode } from "../parse/node.ts";
import type { Margins } from "./comments.ts";
import { isLeaf } from "./leaf-text.ts";
import { needsParentheses } from "./precedence.ts";

/** Where the innermost parenthesis opens that stands right before a part; null where it has none of its own. */
export function opening(
  margins: Margins,
  from: number,
  part: QueryNode,
  parent: QueryNode | null = null,
): number | null {
  if (parent !== null && !needsParentheses(parent, part)) return null;
  const gap = margins.masked.slice(from, part.span.start);
  const at = Math.max(gap.lastIndexOf("("), gap.lastIndexOf("（"));
  return at < 0 ? null : from + at;
}

/** Where the first parenthesis closes after a part; null where it has none of its own. */
export function closing(
  margins: Margins,
  part: QueryNode,
  until: number,
  parent: QueryNode | null = null,
): number | null {
  if (parent !== null && !needsParentheses(parent, part)) return null;
  const at = margins.masked.slice(part.span.end, until).search(/[)）]/);
  return at < 0 ? null : part.span.end + at;
}

/**
 * A tree whose spans begin and end where what is written of them does, without the parentheses that are left out:
 * `((a) OR b)` begins at its a.
 */
export function tightened(margins: Margins, node: QueryNode): QueryNode {
  if (isLeaf(node)) return node;
  switch (node.type) {
    case "sentence":
    case "title":
      return { ...node, part: tightened(margins, node.part) };
    case "not": {
      const part = tightened(margins, node.part);
      return { ...node, part, span: { start: node.span.start, end: endOf(margins, node, part) } };
    }
    case "near": {
      const [left, right] = [tightened(margins, node.left), tightened(margins, node.right)];
      const near = { ...node, left, right };
      return { ...near, span: { start: startOf(margins, near, left), end: endOf(margins, near, right) } };
    }
    case "and":
    case "or": {
      const parts = node.parts.map((part) => tightened(margins, part));
      const [first = node, last = node] = [parts[0], parts.at(-1)];
      return { ...node, parts, span: { start: startOf(margins, node, first), end: endOf(margins, node, last) } };
    }
  }
}

function startOf(margins: Margins, node: QueryNode, first: QueryNode): number {
  return opening(margins, node.span.start, first, node) ?? first.span.start;
}

function endOf(margins: Margins, node: QueryNode, last: QueryNode): number {
  const close = closing(margins, last, node.span.end, node);
  return close === null ? last.span.end : close + 1;
}
