import type { Comment, NearNode, Query, QueryNode } from "../parse/node.ts";
import { commentLines, inlineComments, type Margins, readMargins } from "./comments.ts";
import { enclosed, type Item, indented, layOut } from "./items.ts";
import { isLeaf, leafText } from "./leaf-text.ts";
import { closing, opening, tightened } from "./own-parentheses.ts";
import { nearOperator, needsParentheses } from "./precedence.ts";

/** A stretch of the text that belongs to a node: its parentheses' inside. */
type Region = { start: number; end: number };

const WIDTH = 100;
const OPERATOR = /AND|OR|NEAR/;

/**
 * The query as the language writes it, for people: operators spelled out, comments where they were, and several
 * indented lines where one of 100 characters does not hold it. It reads as the same query, and formats as itself.
 */
export function formatQuery({ text, root, comments }: Query): string {
  const margins = readMargins(text, comments);
  return withEdges(margins, tightened(margins, root), { start: 0, end: text.length }, WIDTH).join("\n");
}

/** A node with the comments around it in its region. */
function withEdges(margins: Margins, node: QueryNode, region: Region, room: number): string[] {
  const lines = writeNode(margins, node, room);
  const before = margins.in(region.start, node.span.start);
  const isInline = (comment: Comment) => margins.standing(comment) === "inline";
  const after = margins.in(node.span.end, region.end);
  const isOwn = (comment: Comment) => margins.standing(comment) === "own";
  const tail = inlineComments(after.filter((comment) => !isOwn(comment))).trimEnd();
  lines[0] = inlineComments(before.filter(isInline)) + (lines[0] ?? "");
  if (tail !== "") lines.push(`${lines.pop() ?? ""} ${tail}`);
  const above = before.filter((comment) => !isInline(comment)).flatMap(commentLines);
  return [...above, ...lines, ...after.filter(isOwn).flatMap(commentLines)];
}

function writeNode(margins: Margins, node: QueryNode, room: number): string[] {
  if (isLeaf(node)) return [inlineComments(margins.in(node.span.start, node.span.end)) + leafText(node)];
  switch (node.type) {
    case "sentence":
      return enclosed("SENTENCE", inner(margins, node, node.part, room), room);
    case "title":
      return writeTitle(margins, node.part, node.span, room);
    case "not": {
      const gap = { start: node.span.start, end: opening(margins, node.span.start, node.part) ?? node.part.span.start };
      const lines = writePart(margins, node, node.part, node.span, room - 4);
      return [`NOT ${inlineComments(margins.in(gap.start, gap.end))}${lines[0] ?? ""}`, ...lines.slice(1)];
    }
    case "near":
      return writeList(margins, node, chainOf(node), room);
    case "and":
    case "or":
      return writeList(
        margins,
        node,
        node.parts.map((part, nth) => ({ part, operator: nth === 0 ? "" : node.type.toUpperCase() })),
        room,
      );
  }
}

function writeTitle(margins: Margins, part: QueryNode, span: Region, room: number): string[] {
  const hasOwn = /[(（]/.test(margins.masked.slice(span.start, part.span.start));
  const isSaid = margins.in(span.start, span.end).length > 0;
  if ((isLeaf(part) || part.type === "sentence") && !(hasOwn && isSaid)) {
    const gap = inlineComments(margins.in(span.start, part.span.start));
    const lines = writeNode(margins, part, room);
    return [`title:${gap}${lines[0] ?? ""}`, ...lines.slice(1)];
  }
  return enclosed("title:", inner(margins, { span }, part, room), room);
}

/** What stands in the parentheses that a node ends with. */
function inner(margins: Margins, { span }: { span: Region }, part: QueryNode, room: number): string[] {
  const start = margins.masked.slice(span.start, span.end).search(/[(（]/) + span.start + 1;
  return withEdges(margins, part, { start, end: span.end - 1 }, room - 2);
}

type Link = { part: QueryNode; operator: string; parent: QueryNode };

/** a NEAR/1 b NEAR/2 c as a list. */
function chainOf(node: NearNode): Link[] {
  const before = node.left.type === "near" ? chainOf(node.left) : [{ part: node.left, operator: "", parent: node }];
  return [...before, { part: node.right, operator: nearOperator(node), parent: node }];
}

function writeList(
  margins: Margins,
  node: QueryNode,
  links: readonly (Omit<Link, "parent"> & { parent?: QueryNode })[],
  room: number,
): string[] {
  const items: Item[] = [];
  for (const [nth, { part, operator, parent = node }] of links.entries()) {
    const before = links[nth - 1]?.part;
    const after = links[nth + 1]?.part;
    const region = {
      start: before === undefined ? node.span.start : before.span.end,
      end: after === undefined ? node.span.end : after.span.start,
    };
    const lines = writePart(margins, parent, part, region, room - operator.length - 1);
    const isOpen = !needsParentheses(parent, part) && (part.type === "and" || part.type === "near");
    const laid = isOpen ? [lines[0] ?? "", ...indented(lines.slice(1))] : lines;
    const item = { operator, lines: laid, isLeaf: isLeaf(part), above: [], after: "", endsLine: false };
    items.push(before === undefined ? item : parted(margins, item, items, parent, before, part));
  }
  return layOut(items, room);
}

/** Puts the comments between two parts where they belong: after the one before, above, or after the operator. */
function parted(
  margins: Margins,
  item: Item,
  items: Item[],
  parent: QueryNode,
  before: QueryNode,
  part: QueryNode,
): Item {
  const from = closing(margins, before, part.span.start, parent) ?? before.span.end;
  const until = opening(margins, from, part, parent) ?? part.span.start;
  const gap = margins.masked.slice(from, until);
  const line = [gap.indexOf("\n"), gap.search(OPERATOR)].filter((at) => at >= 0);
  const lineEnd = from + Math.min(gap.length, ...line);
  const between = margins.in(from, until);
  const above = between.filter((comment) => margins.standing(comment) === "own");
  const others = between.filter((comment) => !above.includes(comment));
  const tail = others.filter((comment) => comment.span.start < lineEnd);
  const last = items.at(-1);
  if (last !== undefined) {
    const endsLine = tail.some((comment) => margins.standing(comment) === "end");
    items[items.length - 1] = { ...last, after: inlineComments(tail).trimEnd(), endsLine };
  }
  const prefix = inlineComments(others.filter((comment) => !tail.includes(comment))).trimEnd();
  return {
    ...item,
    operator: prefix === "" ? item.operator : `${item.operator} ${prefix}`,
    above: above.flatMap(commentLines),
  };
}

/** A part of another node; in parentheses where it needs them, with the comments that stand inside those. */
function writePart(margins: Margins, parent: QueryNode, part: QueryNode, region: Region, room: number): string[] {
  if (!needsParentheses(parent, part)) return writeNode(margins, part, room);
  const start = opening(margins, region.start, part) ?? part.span.start;
  const end = closing(margins, part, region.end) ?? part.span.end;
  return enclosed("", withEdges(margins, part, { start, end }, room - 2), room);
}
