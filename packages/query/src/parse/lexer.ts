import type { Span } from "../match.ts";
import { QueryFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";
import type { MarksRule, Term } from "./node.ts";
import { readTerm } from "./term.ts";
import { refuseUnsupported } from "./unsupported.ts";

export type Lexeme = { type: "term"; term: Term; span: Span } | { type: "(" | ")" | "AND" | "OR" | "NOT"; span: Span };

const SPACE = /\s/;
const QUOTES = new Map([
  ['"', '"“”'],
  ["“", '"“”'],
  ["”", '"“”'],
  ["«", "»"],
]);
const WORD_END = /[\s()"“”«»]/g;
const PREFIX = /^([A-Za-z][A-Za-z_]*):(?!\/\/)/;

/** Cuts a query into its pieces, in order. Throws `QueryFault` at the first that cannot be. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let terms = 0;
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const lexeme = lexemeAt(text, at);
    if (lexeme.type === "term") terms += 1;
    if (terms > LIMITS.terms) {
      throw new QueryFault(
        "too-many-terms",
        `a query may have ${LIMITS.terms} terms`,
        lexeme.span,
        "Split it into several brands.",
      );
    }
    lexemes.push(lexeme);
    at = lexeme.span.end;
  }
  return lexemes;
}

function lexemeAt(text: string, at: number): Lexeme {
  const char = text[at] ?? "";
  if (char === "(" || char === ")") return { type: char, span: { start: at, end: at + 1 } };
  if (char === "-" && opensNot(text, at)) return { type: "NOT", span: { start: at, end: at + 1 } };
  if (QUOTES.has(char)) return phraseAt(text, at, at, "auto");
  return wordAt(text, at);
}

/** A minus is NOT before a term that follows at once; inside a word it is a hyphen. */
function opensNot(text: string, at: number): boolean {
  const next = text[at + 1] ?? " ";
  return !SPACE.test(next) && next !== "-" && next !== ")";
}

function phraseAt(text: string, start: number, open: number, marks: MarksRule): Lexeme {
  const closers = QUOTES.get(text[open] ?? "") ?? '"';
  let end = open + 1;
  while (end < text.length && !closers.includes(text[end] ?? "")) end += 1;
  const span = { start, end: Math.min(end + 1, text.length) };
  if (end >= text.length) {
    const here = { start: open, end: open + 1 };
    throw new QueryFault("unclosed-quote", "this quotation mark is never closed", here, 'Add " at the phrase’s end.');
  }
  refuseUnsupported.afterPhrase(text, end + 1);
  return { type: "term", term: readTerm(text.slice(open + 1, end), true, marks, span), span };
}

function wordAt(text: string, start: number): Lexeme {
  WORD_END.lastIndex = start;
  const end = WORD_END.exec(text)?.index ?? text.length;
  const word = text.slice(start, end);
  const span = { start, end };
  if (word === "AND" || word === "OR" || word === "NOT") return { type: word, span };
  const prefix = PREFIX.exec(word)?.[1];
  if (prefix !== undefined) return prefixedAt(text, span, prefix);
  refuseUnsupported.word(word, span);
  return { type: "term", term: readTerm(word, false, "auto", span), span };
}

function prefixedAt(text: string, span: Span, prefix: string): Lexeme {
  const marks = prefix.toLowerCase();
  const body = span.start + prefix.length + 1;
  if (marks !== "fold" && marks !== "exact") {
    const hint = "Known prefixes are fold: and exact:. To look for a colon’s two sides, put them in quotes.";
    throw new QueryFault("unknown-field", `“${prefix}:” is not a known prefix`, span, hint);
  }
  if (body < text.length && QUOTES.has(text[body] ?? "")) return phraseAt(text, span.start, body, marks);
  const word = text.slice(body, span.end);
  if (word === "" || word.startsWith("@")) {
    throw new QueryFault("missing-term", `${marks}: wants a word, a hashtag or a "phrase" right after it`, span, null);
  }
  refuseUnsupported.word(word, { start: body, end: span.end });
  return { type: "term", term: readTerm(word, false, marks, span), span };
}
