import type { Span } from "../match.ts";
import type { Scan } from "./scan.ts";

const PLAIN = '"“”„＂';
const CLOSERS = new Map([...[...PLAIN].map((open) => [open, PLAIN] as const), ["«", "»"], ["「", "」"], ["『", "』"]]);

/** What a word ends before, besides space: quotation marks of every kind. */
export const QUOTATION_MARKS = [...CLOSERS.keys(), "»", "」", "』"].join("");

/** What stands between quotation marks: `text`, from `body` on; `span` has the marks. */
export type Quotation = { text: string; body: number; span: Span };

/** Whether a quotation begins here. */
export function opensQuotation(char: string | undefined): boolean {
  return char !== undefined && CLOSERS.has(char);
}

/**
 * Reads the quotation that opens at `open`; with `escapes`, \" and \\ stand for themselves. One that never closes is
 * told as a problem, and everything up to `span.end` belongs to it: null.
 */
export function readQuotation(scan: Scan, open: number, escapes = false): Quotation | null {
  const { text } = scan;
  const closers = CLOSERS.get(text[open] ?? "") ?? PLAIN;
  let end = open + 1;
  while (end < text.length && !closers.includes(text[end] ?? "")) end += escapes && text[end] === "\\" ? 2 : 1;
  if (end >= text.length) {
    tellUnclosed(scan, open, closers[0] === "“" ? "”" : (closers[0] ?? '"'));
    return null;
  }
  const body = text.slice(open + 1, end);
  const read = escapes ? body.replace(/\\(["“”„＂\\])/g, "$1") : body;
  return { text: read, body: open + 1, span: { start: open, end: end + 1 } };
}

const PHRASE_GOES_ON_TO = /\s+(?:AND|OR|NOT|O?NEAR\/\d+)\b|\s*[)\n]|\s*<<<|\s*$/;

/** The fix closes the phrase before the next operator, parenthesis or line. */
function tellUnclosed(scan: Scan, open: number, closer: string): void {
  const length = PHRASE_GOES_ON_TO.exec(scan.text.slice(open + 1).trimEnd())?.index ?? 0;
  const at = open + 1 + length;
  const fix = length === 0 ? null : { span: { start: at, end: at }, text: closer };
  scan.problems.tell("unclosed-quote", { start: open, end: open + 1 }, [], fix);
}
