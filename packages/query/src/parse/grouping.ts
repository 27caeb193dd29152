import type { Span } from "../match.ts";
import { type Cursor, hole, spanSince } from "./cursor.ts";
import type { Lexeme } from "./lexeme.ts";
import { LIMITS } from "./limits.ts";
import { tellMissing } from "./missing-term.ts";
import type { QueryNode } from "./node.ts";
import { tellNotPositional, tellOutOfScope } from "./positional.ts";

/** Reads up to the ) or the end: OR binds loosest. */
export function readOr(cursor: Cursor): QueryNode {
  const first = cursor.at;
  const parts = [readAnd(cursor)];
  while (cursor.lexemes[cursor.at]?.type === "OR") {
    cursor.at += 1;
    parts.push(readAnd(cursor));
  }
  return grouped("or", parts, spanSince(cursor, first));
}

function readAnd(cursor: Cursor): QueryNode {
  const first = cursor.at;
  const parts = [readNot(cursor)];
  for (;;) {
    const next = cursor.lexemes[cursor.at]?.type;
    if (next === undefined || next === "OR" || next === ")") return grouped("and", parts, spanSince(cursor, first));
    if (next === "AND") cursor.at += 1;
    parts.push(readNot(cursor));
  }
}

function readNot(cursor: Cursor): QueryNode {
  const first = cursor.at;
  let negated = false;
  while (cursor.lexemes[cursor.at]?.type === "NOT") {
    cursor.at += 1;
    negated = !negated;
  }
  const part = readNear(cursor);
  if (!negated) return part;
  return part.type === "not" ? part.part : { type: "not", part, span: spanSince(cursor, first) };
}

function readNear(cursor: Cursor): QueryNode {
  const first = cursor.at;
  let left = readAtom(cursor);
  for (let links = 1; ; links += 1) {
    const near = cursor.lexemes[cursor.at];
    if (near?.type !== "NEAR") return left;
    if (links > LIMITS.chain) cursor.problems.stop("near-chain", near.span, [LIMITS.chain]);
    const leftSpan = spanSince(cursor, first);
    cursor.at += 1;
    const right = readRight(cursor, leftSpan);
    if (links === 1) tellNotPositional(cursor, left);
    tellNotPositional(cursor, right);
    left = {
      type: "near",
      left,
      right,
      distance: near.distance,
      ordered: near.ordered,
      span: spanSince(cursor, first),
    };
  }
}

/** After NEAR; a NOT there is told, with what it most likely means: the left one without the right one near it. */
function readRight(cursor: Cursor, left: Span): QueryNode {
  const not = cursor.lexemes[cursor.at];
  if (not?.type !== "NOT") return readAtom(cursor);
  const near = cursor.lexemes[cursor.at - 1]?.span ?? left;
  while (cursor.lexemes[cursor.at]?.type === "NOT") cursor.at += 1;
  const from = cursor.at;
  const part = readAtom(cursor);
  const right = spanSince(cursor, from);
  const typed = ({ start, end }: Span) => cursor.text.slice(start, end);
  const fix =
    left.end - left.start > 200 || cursor.at === from
      ? null
      : { span: { start: left.end, end: right.end }, text: ` NOT (${typed(left)} ${typed(near)} ${typed(right)})` };
  cursor.problems.tell("not-in-near", not.span, [], fix);
  return part;
}

function readAtom(cursor: Cursor): QueryNode {
  const lexeme = cursor.lexemes[cursor.at];
  switch (lexeme?.type) {
    case "node":
      cursor.at += 1;
      return lexeme.node;
    case "hole":
      cursor.at += 1;
      return hole(lexeme.span);
    case "named":
      cursor.at += 1;
      return cursor.expand(lexeme.name, lexeme.span, cursor.depth) ?? hole(lexeme.span);
    case "(":
      return readGroup(cursor, lexeme);
    case "SENTENCE":
      return readSentence(cursor, lexeme);
    case "title":
      return readTitle(cursor, lexeme);
    default:
      return tellMissing(cursor);
  }
}

function readGroup(cursor: Cursor, open: Lexeme): QueryNode {
  cursor.depth += 1;
  cursor.deepest = Math.max(cursor.deepest, cursor.depth);
  if (cursor.depth > LIMITS.nesting) cursor.problems.stop("too-deep", open.span, [LIMITS.nesting]);
  cursor.at += 1;
  const inner = readInside(cursor, open);
  const close = cursor.lexemes[cursor.at];
  if (close === undefined) {
    const end = cursor.lexemes.at(-1)?.span.end ?? open.span.end;
    cursor.problems.tell("unclosed-parenthesis", open.span, [], { span: { start: end, end }, text: ")" });
  } else cursor.at += 1;
  cursor.depth -= 1;
  return inner;
}

function readInside(cursor: Cursor, open: Lexeme): QueryNode {
  const next = cursor.lexemes[cursor.at];
  if (next?.type !== ")") return readOr(cursor);
  const span = { start: open.span.start, end: next.span.end };
  cursor.problems.tell("empty-group", span, [], { span, text: "" });
  return hole(span);
}

function readSentence(cursor: Cursor, word: Lexeme): QueryNode {
  const first = cursor.at;
  cursor.at += 1;
  const open = cursor.lexemes[cursor.at];
  const part = open === undefined ? hole(word.span) : readGroup(cursor, open);
  const span = spanSince(cursor, first);
  tellOutOfScope(cursor, part, "SENTENCE", span);
  return { type: "sentence", part, span };
}

function readTitle(cursor: Cursor, prefix: Lexeme): QueryNode {
  const first = cursor.at;
  cursor.at += 1;
  const next = cursor.lexemes[cursor.at];
  const isGood = next?.type === "node" || next?.type === "(" || next?.type === "named" || next?.type === "SENTENCE";
  if (!isGood && next?.type !== "hole") cursor.problems.tell("title-wants", prefix.span, []);
  if (!isGood && next?.type !== "hole") return hole(prefix.span);
  const part = readAtom(cursor);
  const span = spanSince(cursor, first);
  tellOutOfScope(cursor, part, "title:", span);
  return { type: "title", part, span };
}

/** One part stands for itself; parts of the same kind are drawn into their parent. */
function grouped(type: "and" | "or", parts: readonly QueryNode[], span: Span): QueryNode {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return { type, span, parts: parts.flatMap((part) => (part.type === type && !isHole(part) ? part.parts : [part])) };
}

const isHole = (part: QueryNode): boolean => part.type === "or" && part.parts.length === 0;
