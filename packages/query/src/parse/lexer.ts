import { emojiAt } from "../text/emoji.ts";
import { tellMissingColon } from "./field.ts";
import type { Lexeme } from "./lexeme.ts";
import { readOperatorWord } from "./operator-word.ts";
import { prefixedAt } from "./prefixed.ts";
import { opensQuotation, QUOTATION_MARKS } from "./quotation.ts";
import { count, type Scan, skipBlank } from "./scan.ts";
import { emojiTerm } from "./term.ts";
import { bareTermAt, phraseAt, wordEnd } from "./term-lexeme.ts";

const LONG_DASHES = "‐‑‒–—―−－";
const NO_RULE = { marks: "auto", cased: false } as const;

/** Cuts a query into its pieces, in order. What cannot be read is told, and leaves a hole. */
export function lex(scan: Scan): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = skipBlank(scan, 0);
  while (at < scan.text.length) {
    const lexeme = lexemeAt(scan, at);
    lexemes.push(lexeme);
    at = skipBlank(scan, Math.max(lexeme.span.end, at + 1));
  }
  return lexemes;
}

function lexemeAt(scan: Scan, at: number): Lexeme {
  const { text } = scan;
  const char = text[at] ?? "";
  const span = { start: at, end: at + 1 };
  if (char === "(" || char === "（") return { type: "(", span };
  if (char === ")" || char === "）") return { type: ")", span };
  if (char === "{" || char === "}") return nameAt(scan, at);
  if (opensQuotation(char)) return phraseAt(scan, at, at, NO_RULE);
  if (QUOTATION_MARKS.includes(char)) return { type: "hole", span: tellEmpty(scan, at) };
  if (mayBeEmoji(text, at) && emojiAt(text, at) !== null) return emojiLexeme(scan, at);
  return wordAt(scan, at);
}

/** Emoji lie beyond letters, or are a digit or sign in a keycap. */
function mayBeEmoji(text: string, at: number): boolean {
  const next = text[at + 1];
  return text.charCodeAt(at) > 0x2000 || next === "\ufe0f" || next === "\u20e3";
}

function tellEmpty(scan: Scan, at: number) {
  const span = { start: at, end: at + 1 };
  scan.problems.tell("nothing-to-match", span, [scan.text[at] ?? ""], { span, text: "" });
  return span;
}

function emojiLexeme(scan: Scan, at: number): Lexeme {
  const node = emojiTerm(scan, at);
  if (node === null) return { type: "hole", span: { start: at, end: at + 1 } };
  count(scan, "terms", node.span);
  return { type: "node", node, span: node.span };
}

const NAME = /\{([^{}"()]{1,100})\}/y;

function nameAt(scan: Scan, at: number): Lexeme {
  NAME.lastIndex = at;
  const found = NAME.exec(scan.text);
  const name = found?.[1]?.trim() ?? "";
  if (found !== null && name !== "") return { type: "named", name, span: { start: at, end: at + found[0].length } };
  if (scan.text[at] === "}") return { type: "hole", span: tellEmpty(scan, at) };
  const word = /^\{\s*[\p{L}\p{N}_-]*/u.exec(scan.text.slice(at, at + 120))?.[0] ?? "{";
  const end = at + word.length;
  const fix = word.length > 1 ? { span: { start: end, end }, text: "}" } : null;
  scan.problems.tell("unclosed-name", { start: at, end: at + 1 }, [], fix);
  return { type: "hole", span: { start: at, end } };
}

function wordAt(scan: Scan, start: number): Lexeme {
  const { text } = scan;
  const end = Math.max(wordEnd(scan, start), start + 1);
  const word = text.slice(start, end);
  const span = { start, end };
  const minus = minusAt(scan, start, word);
  if (minus !== null) return minus;
  if (word === "SENTENCE") return sentenceAt(scan, end, span);
  const operator = readOperatorWord(scan, word, span);
  if (operator !== null) return operator;
  const prefixed = word.length > 1 ? prefixedAt(scan, start, end) : null;
  if (prefixed !== null) return prefixed;
  if (word.length > 6 && tellMissingColon(scan, word, span)) return { type: "hole", span };
  return bareTermAt(scan, start, start, end, NO_RULE);
}

const OPENS_GROUP = /\s*[(（]/y;

function sentenceAt(scan: Scan, end: number, span: Lexeme["span"]): Lexeme {
  OPENS_GROUP.lastIndex = end;
  if (OPENS_GROUP.test(scan.text)) return { type: "SENTENCE", span };
  scan.problems.tell("sentence-parenthesis", span, []);
  return { type: "hole", span };
}

/** A minus is NOT before a term that follows at once; inside a word it is a hyphen. */
function minusAt(scan: Scan, start: number, word: string): Lexeme | null {
  const span = { start, end: start + 1 };
  const next = scan.text[start + 1] ?? " ";
  const isLong = LONG_DASHES.includes(word[0] ?? " ");
  if (word[0] !== "-" && !isLong) return null;
  const opens = !/[\s\-)）‐-―−－]/.test(next);
  if (opens && isLong) scan.problems.tell("long-dash", span, [], { span, text: "-" });
  if (opens) return { type: "NOT", span };
  if (word.length > 1) return null;
  const gap = /^[ \t]+(?=[^\s()])/.exec(scan.text.slice(start + 1, start + 20))?.[0].length ?? 0;
  const fix = gap === 0 ? null : { span: { start, end: start + 1 + gap }, text: "-" };
  scan.problems.tell("loose-dash", span, [], fix);
  return { type: "hole", span };
}
