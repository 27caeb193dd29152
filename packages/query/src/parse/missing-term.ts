import type { Span } from "../match.ts";
import { type Cursor, hole } from "./cursor.ts";
import type { Lexeme } from "./lexeme.ts";
import type { QueryNode } from "./node.ts";

/** Tells that a word was expected where the cursor is. The lexeme there stays for others to read. */
export function tellMissing(cursor: Cursor): QueryNode {
  const lexeme = cursor.lexemes[cursor.at];
  const before = cursor.lexemes[cursor.at - 1];
  const end = cursor.text.length;
  const span = lexeme?.span ?? { start: end, end };
  if (lexeme?.type === ")" && before === undefined) return tellStray(cursor, lexeme.span);
  const second = operatorOf(cursor, lexeme);
  const first = operatorOf(cursor, before);
  if (first !== null && second !== null && before !== undefined && lexeme !== undefined) {
    tellDoubled(cursor, before.span, lexeme.span, first, second);
    return hole(span);
  }
  const lone = second ?? first;
  const where = before === undefined ? "" : cursor.text.slice(before.span.start, before.span.end).slice(0, 40);
  const extra = lexeme?.type === ")" || lexeme === undefined ? before : lexeme;
  const fix = lone === null || extra === undefined ? null : { span: withBlank(cursor.text, extra.span), text: "" };
  cursor.problems.tell("missing-term", span, [where, lone], fix);
  return hole(span);
}

/** The ) is left for the top to tell. */
function tellStray(cursor: Cursor, span: Span): QueryNode {
  cursor.problems.tell("unexpected-parenthesis", span, [], { span, text: "" });
  cursor.at += 1;
  return hole(span);
}

function operatorOf(cursor: Cursor, lexeme: undefined | Lexeme): string | null {
  const isOperator = lexeme !== undefined && ["AND", "OR", "NOT", "NEAR"].includes(lexeme.type);
  return isOperator ? cursor.text.slice(lexeme.span.start, lexeme.span.end) : null;
}

function tellDoubled(cursor: Cursor, before: Span, after: Span, first: string, second: string): void {
  const span = { start: before.start, end: after.end };
  const fix = first === second ? { span, text: first } : null;
  cursor.problems.tell("doubled-operator", span, [first, second], fix);
}

/** The place with the space before it, or after it at the start of the text. */
function withBlank(text: string, { start, end }: Span): Span {
  const from = text.slice(0, start).trimEnd().length;
  return from > 0 ? { start: from, end } : { start, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
}
