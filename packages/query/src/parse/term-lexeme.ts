import { EMOJI_START } from "../text/emoji.ts";
import type { Lexeme } from "./lexeme.ts";
import type { MarksRule } from "./node.ts";
import { QUOTATION_MARKS, readQuotation } from "./quotation.ts";
import { count, type Scan } from "./scan.ts";
import { readSlop } from "./slop.ts";
import { readTerm } from "./term.ts";

const WORD_END = new RegExp(`[\\s()（）{}${QUOTATION_MARKS}]|<<<|>>>|${EMOJI_START.source}`, "gu");

/** What a prefix says of the term after it. */
export type TermRule = { marks: MarksRule; cased: boolean };

/** The phrase whose quotation mark is at `open`; its lexeme begins at `start`, where a prefix may stand. */
export function phraseAt(scan: Scan, start: number, open: number, rule: TermRule): Lexeme {
  const quotation = readQuotation(scan, open);
  if (quotation === null) return { type: "hole", span: { start, end: scan.text.length } };
  const { slop, end, isGood } = readSlop(scan, quotation.span.end);
  const span = { start, end };
  const node = readTerm(scan, { text: quotation.text, body: quotation.body, quoted: true, ...rule, slop, span });
  count(scan, "terms", span);
  return node === null || !isGood ? { type: "hole", span } : { type: "node", node, span };
}

/** Where the word that begins at `at` ends. */
export function wordEnd(scan: Scan, at: number): number {
  if (at >= scan.word.start && at < scan.word.end) return scan.word.end;
  WORD_END.lastIndex = at;
  const end = WORD_END.exec(scan.text)?.index ?? scan.text.length;
  scan.word = { start: at, end };
  return end;
}

/** The term written from `body` to `end` without quotes; its lexeme begins at `start`, where a prefix may stand. */
export function bareTermAt(scan: Scan, start: number, body: number, end: number, rule: TermRule): Lexeme {
  const span = { start, end };
  const text = scan.text.slice(body, end);
  const node = readTerm(scan, { text, body, quoted: false, ...rule, slop: null, span });
  count(scan, "terms", span);
  return node === null ? { type: "hole", span } : { type: "node", node, span };
}
