import type { AndNode, Query, QueryNode, Term } from "../parse/node.ts";
import { typed } from "./part-key.ts";
import type { Warnings } from "./warnings.ts";

const OPERATORS = new Map([
  ...["and", "And", "và", "Và", "VÀ"].map((word) => [word, "AND"] as const),
  ...["or", "Or", "hoặc", "Hoặc", "HOẶC", "hay là"].map((word) => [word, "OR"] as const),
  ...["not", "Not", "KHÔNG", "TRỪ"].map((word) => [word, "NOT"] as const),
  ...["near", "Near"].map((word) => [word, "NEAR/5"] as const),
]);

const isBare = (node: undefined | QueryNode): node is Term => node?.type === "term" && !node.quoted;

/** Warns of what is read as words and was most likely meant otherwise. */
export function warnOfMisread(query: Query, node: QueryNode, warnings: Warnings): void {
  if (isBare(node)) warnOfTerm(node, warnings);
  if (node.type === "and") {
    warnOfOperators(query, node, warnings);
    warnOfSingleQuotes(query, node, warnings);
  }
  if (node.type === "or") warnOfPrecedence(query, node.parts, warnings);
}

function warnOfTerm(term: Term, warnings: Warnings): void {
  const { text, span, elements } = term;
  const at = span.end - text.length;
  if (/[,;，、]/.test(text.replace(/[,;，、]$/, "")) && elements.length > 1) {
    const words = text.split(/[,;，、]+/).filter((word) => word !== "");
    const isPlain = words.every((word) => /^[@#$]?[\p{L}\p{N}\p{M}_-]+$/u.test(word));
    warnings.warn("comma-list", span, [], isPlain ? { span, text: `(${words.join(" OR ")})` } : null);
  }
  const mark = /^[\p{L}\p{N}\p{M}]+(\?+)$/u.exec(text)?.[1];
  if (mark !== undefined) {
    warnings.warn("question-mark", span, [text], {
      span: { start: at + text.length - mark.length, end: span.end },
      text: "",
    });
  }
}

function warnOfOperators({ text }: Query, { parts }: AndNode, warnings: Warnings): void {
  for (const [nth, part] of parts.entries()) {
    const next = parts[nth + 1];
    if (!isBare(part) || next === undefined) continue;
    const operator = OPERATORS.get(part.text.normalize("NFC"));
    const isBetween = nth > 0 || operator === "NOT";
    if (operator !== undefined && isBetween) {
      warnings.warn("lower-operator", part.span, [part.text, operator], { span: part.span, text: operator });
    }
    if (/^(?:sentence|Sentence|CÂU)$/.test(part.text) && /^[(（]/.test(text.slice(part.span.end))) {
      warnings.warn("lower-scope", part.span, [part.text, "SENTENCE(…)"], { span: part.span, text: "SENTENCE" });
    }
    if (/[,;，、]$/.test(part.text)) {
      const comma = { start: part.span.end - 1, end: part.span.end };
      warnings.warn("comma-list", comma, [], { span: comma, text: " OR" });
    }
  }
}

/** 'two words': from a word that opens with a single quote to one that closes with it. */
function warnOfSingleQuotes({ text }: Query, { parts }: AndNode, warnings: Warnings): void {
  let open: undefined | Term;
  for (const part of parts) {
    if (!isBare(part)) open = undefined;
    else if (/^['‘’][^'‘’]+$/.test(part.text)) open = part;
    else if (open !== undefined && /^[^'‘’]+['’]$/.test(part.text)) {
      const span = { start: open.span.start, end: part.span.end };
      const inside = text.slice(span.start + 1, span.end - 1);
      warnings.warn("single-quotes", span, [], { span, text: `"${inside.replace(/\s+/g, " ")}"` });
      open = undefined;
    }
  }
}

/** `a b OR c`: one side was typed without parentheses and without AND. */
function warnOfPrecedence({ text }: Query, parts: readonly QueryNode[], warnings: Warnings): void {
  for (const part of parts) {
    if (
      part.type !== "and" ||
      /[(（]\s*$/.test(text.slice(Math.max(0, part.span.start - 40), part.span.start)) ||
      isSpelledOut(text, part)
    )
      continue;
    const reading = `(${typed(text, part.span)})`;
    const fix =
      part.span.end - part.span.start > 500
        ? null
        : { span: part.span, text: `(${text.slice(part.span.start, part.span.end)})` };
    warnings.warn("mixed-and-or", part.span, [reading], fix);
  }
}

/** Whether every AND is written, so that its writer knows what it binds. */
function isSpelledOut(text: string, { parts }: AndNode): boolean {
  return parts.every((part, nth) => {
    const before = parts[nth - 1];
    return before === undefined || /\bAND\b/.test(text.slice(before.span.end, part.span.start));
  });
}
