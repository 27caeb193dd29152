import type { Span } from "../match.ts";
import type { QueryFix } from "../problem.ts";
import type { Cursor } from "./cursor.ts";
import type { AndNode, QueryNode, Term } from "./node.ts";
import { wantsSomething } from "./wants-something.ts";

/** Tells the first thing in an operand of NEAR that has no place among the words. */
export function tellNotPositional(cursor: Cursor, operand: QueryNode, at: Span = operand.span): void {
  switch (operand.type) {
    case "term":
    case "raw":
    case "near":
      return;
    case "or":
      for (const part of operand.parts) tellNotPositional(cursor, part, at === operand.span ? part.span : at);
      return;
    case "named":
      tellNotPositional(cursor, operand.part, at);
      return;
    case "and":
      cursor.problems.tell("and-in-near", at, [], at === operand.span ? phraseFix(operand) : null);
      return;
    case "not":
      cursor.problems.tell("not-in-near", at, []);
      return;
    default:
      cursor.problems.tell("scope-in-near", at, [nameOf(operand)]);
  }
}

/** Words side by side inside a NEAR are most likely a phrase. */
function phraseFix({ parts, span }: AndNode): QueryFix | null {
  const isWord = (part: QueryNode): part is Term =>
    part.type === "term" &&
    !part.quoted &&
    part.marks === "auto" &&
    !part.cased &&
    /^[\p{L}\p{N}\p{M}]+$/u.test(part.text);
  return parts.every(isWord) ? { span, text: `"${parts.map((part) => part.text).join(" ")}"` } : null;
}

/** Tells what cannot be looked for in one sentence, or in a title alone. */
export function tellOutOfScope(cursor: Cursor, part: QueryNode, scope: "SENTENCE" | "title:", span: Span): void {
  const found = stranger(part, scope);
  if (found !== null) {
    const at = span.start <= found.span.start && found.span.end <= span.end ? found.span : span;
    cursor.problems.tell(scope === "SENTENCE" ? "scope-in-sentence" : "scope-in-title", at, [nameOf(found)]);
  } else if (!isHoled(part) && !wantsSomething(part)) cursor.problems.tell("not-only-inside", span, [scope]);
}

/** The first node that a scope cannot hold. */
function stranger(node: QueryNode, scope: "SENTENCE" | "title:"): QueryNode | null {
  switch (node.type) {
    case "term":
    case "raw":
    case "near":
      return null;
    case "sentence":
      return scope === "SENTENCE" ? node : null;
    case "title":
    case "field":
      return node;
    case "named":
    case "not": {
      const inner = stranger(node.part, scope);
      return inner !== null && node.type === "named" ? node : inner;
    }
    case "and":
    case "or":
      return node.parts.reduce<QueryNode | null>((found, part) => found ?? stranger(part, scope), null);
  }
}

function nameOf(node: QueryNode): string {
  if (node.type === "field") return `${node.field}:`;
  if (node.type === "named") return `{${node.name}}`;
  return node.type === "title" ? "title:" : node.type === "sentence" ? "SENTENCE" : node.type.toUpperCase();
}

function isHoled(node: QueryNode): boolean {
  if (node.type === "and" || node.type === "or") return node.parts.length === 0 || node.parts.some(isHoled);
  return node.type === "not" && isHoled(node.part);
}
