import type { QueryProblem } from "../problem.ts";
import { QueryFault } from "./fault.ts";
import { type Lexeme, lex } from "./lexer.ts";
import { LIMITS } from "./limits.ts";
import type { Query, QueryNode } from "./node.ts";

export type ParseOutcome = { ok: true; query: Query } | { ok: false; problems: QueryProblem[] };

/**
 * Reads a brand query: words, "phrases", @handles, #hashtags, AND, OR, NOT (or -), parentheses, fold: and exact:.
 * NOT binds tighter than AND, AND tighter than OR; terms side by side are joined by AND. Refuses what is beyond
 * `LIMITS`, and a query that nothing need be present for. Never throws.
 */
export function parseQuery(text: string): ParseOutcome {
  try {
    return { ok: true, query: parse(text) };
  } catch (error) {
    if (error instanceof QueryFault) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

function parse(text: string): Query {
  const whole = { start: 0, end: text.length };
  if (text.length > LIMITS.length) {
    const message = `a query may have ${LIMITS.length} characters, this one has ${text.length}`;
    throw new QueryFault("too-long", message, whole, null);
  }
  const lexemes = lex(text);
  if (lexemes.length === 0) {
    throw new QueryFault("empty", "the query is empty", whole, "Write at least one word, @handle or #hashtag.");
  }
  const cursor: Cursor = { lexemes, at: 0, depth: 0, end: { start: text.length, end: text.length } };
  const root = readOr(cursor);
  const rest = lexemes[cursor.at];
  if (rest !== undefined) {
    throw new QueryFault("unexpected-parenthesis", "this ) closes nothing", rest.span, "Remove it, or open ( before.");
  }
  if (!wantsSomething(root)) {
    const message = "this query holds for posts that name nothing: NOT alone finds everything else";
    throw new QueryFault("not-only", message, whole, "Add a word that must be there: brand NOT other.");
  }
  const terms = lexemes.filter((lexeme) => lexeme.type === "term").length;
  return { text, root, terms, named: [], comments: [] };
}

type Cursor = { lexemes: readonly Lexeme[]; at: number; depth: number; end: { start: number; end: number } };

function readOr(cursor: Cursor): QueryNode {
  const parts = [readAnd(cursor)];
  while (cursor.lexemes[cursor.at]?.type === "OR") {
    cursor.at += 1;
    parts.push(readAnd(cursor));
  }
  return grouped("or", parts);
}

function readAnd(cursor: Cursor): QueryNode {
  const parts = [readNot(cursor)];
  for (;;) {
    const next = cursor.lexemes[cursor.at]?.type;
    if (next === undefined || next === "OR" || next === ")") return grouped("and", parts);
    if (next === "AND") cursor.at += 1;
    parts.push(readNot(cursor));
  }
}

function readNot(cursor: Cursor): QueryNode {
  const start = cursor.lexemes[cursor.at]?.span.start ?? 0;
  let negated = false;
  while (cursor.lexemes[cursor.at]?.type === "NOT") {
    cursor.at += 1;
    negated = !negated;
  }
  const part = readAtom(cursor);
  if (!negated) return part;
  return part.type === "not" ? part.part : { type: "not", part, span: { start, end: part.span.end } };
}

function readAtom(cursor: Cursor): QueryNode {
  const lexeme = cursor.lexemes[cursor.at];
  const before = cursor.lexemes[cursor.at - 1];
  if (lexeme?.type === "term") {
    cursor.at += 1;
    return lexeme.term;
  }
  if (lexeme?.type === "(") return readGroup(cursor, lexeme);
  const wanted = `expected a word, a "phrase", @handle, #hashtag or (`;
  const where =
    before === undefined ? "at the start" : `after ${before.type === "term" ? before.term.text : before.type}`;
  const lone = lexeme ?? before;
  const hint =
    lone !== undefined && lone.type !== "(" && lone.type !== ")"
      ? `To look for the word itself, write it in quotes: "${lone.type === "term" ? lone.term.text : lone.type}".`
      : null;
  const code = lexeme?.type === ")" && before === undefined ? "unexpected-parenthesis" : "missing-term";
  throw new QueryFault(code, `${wanted} ${where}`, lexeme?.span ?? cursor.end, hint);
}

function readGroup(cursor: Cursor, open: Lexeme): QueryNode {
  cursor.depth += 1;
  if (cursor.depth > LIMITS.nesting) {
    throw new QueryFault("too-deep", `parentheses may be nested ${LIMITS.nesting} deep`, open.span, null);
  }
  cursor.at += 1;
  const inner = readOr(cursor);
  if (cursor.lexemes[cursor.at]?.type !== ")") {
    throw new QueryFault("unclosed-parenthesis", "this ( is never closed", open.span, "Add ) where the group ends.");
  }
  cursor.at += 1;
  cursor.depth -= 1;
  return inner;
}

/** One part stands for itself; parts of the same kind are drawn into their parent. */
function grouped(type: "and" | "or", parts: readonly QueryNode[]): QueryNode {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const span = { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 };
  return { type, span, parts: parts.flatMap((part) => (part.type === type ? part.parts : [part])) };
}

/** Whether every post that the query holds for must hold one of its terms. */
function wantsSomething(node: QueryNode): boolean {
  if (node.type === "term") return true;
  if (node.type === "and") return node.parts.some(wantsSomething);
  return node.type === "or" && node.parts.every(wantsSomething);
}
