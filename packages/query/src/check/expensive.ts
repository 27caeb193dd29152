import type { Element, Query, QueryNode } from "../parse/node.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of what makes every post be looked at, where no whole word beside it narrows that down. */
export function warnOfExpensive({ root }: Query, warnings: Warnings): void {
  if (hasOnlyFields(root)) warnings.warn("fields-alone", root.span, []);
  if (!isNarrow(root)) walk(root, warnings);
}

/** Of a node that is not narrow, what makes it so. */
function walk(node: QueryNode, warnings: Warnings): void {
  switch (node.type) {
    case "term":
      node.elements.filter(isLoose).forEach((element) => {
        if (element.kind === "fuzzy") warnings.warn("fuzzy-alone", node.span, [node.text]);
        else warnings.warn("leading-wildcard", node.span, [element.written]);
      });
      return;
    case "raw":
      warnings.warn("raw-without-word", node.span, [node.text]);
      return;
    case "near":
      walkOne([node.left, node.right], warnings);
      return;
    case "and":
      walkOne(
        node.parts.filter((part) => part.type !== "not"),
        warnings,
      );
      return;
    case "or":
      for (const part of node.parts) if (!isNarrow(part)) walk(part, warnings);
      return;
    case "sentence":
    case "title":
      if (!isNarrow(node.part)) walk(node.part, warnings);
      return;
    default:
  }
}

/** Of several that must all be there one narrow one is enough. */
function walkOne(parts: readonly QueryNode[], warnings: Warnings): void {
  if (parts.some(isNarrow)) return;
  for (const part of parts) walk(part, warnings);
}

/** Whether a look-up of words finds the few posts that a part may hold for. */
function isNarrow(node: QueryNode): boolean {
  switch (node.type) {
    case "term":
      return node.elements.some((element) => !isLoose(element));
    case "raw":
      return /[\p{L}\p{N}]/u.test(node.text);
    case "near":
      return isNarrow(node.left) || isNarrow(node.right);
    case "and":
      return node.parts.some(isNarrow);
    case "or":
      return node.parts.every(isNarrow);
    case "sentence":
    case "title":
    case "named":
      return isNarrow(node.part);
    default:
      return false;
  }
}

function isLoose(element: Element): boolean {
  return element.kind === "fuzzy" || (element.kind === "wildcard" && element.pieces[0]?.type !== "literal");
}

function hasOnlyFields(node: QueryNode): boolean {
  if (node.type === "and" || node.type === "or") return node.parts.every(hasOnlyFields);
  if (node.type === "not" || node.type === "named") return hasOnlyFields(node.part);
  return node.type === "field";
}
