import type { Span } from "../match.ts";
import { LIMITS } from "./limits.ts";
import type { Comment } from "./node.ts";
import type { ProblemList } from "./problem-list.ts";

export type Counts = { terms: number; wildcards: number; fuzzy: number };

/** A text being read: what was found beside its pieces. */
export type Scan = {
  text: string;
  problems: ProblemList;
  comments: Comment[];
  counts: Counts;
  /** The word that was last measured: what begins inside it ends where it does. */
  word: Span;
};

/** Adds to what a query has of something. Stops the reading where that is too much. */
export function count(scan: Scan, what: keyof Counts, at: Span, more = 1): void {
  scan.counts[what] += more;
  if (scan.counts[what] > LIMITS[what]) scan.problems.stop(`too-many-${what}`, at, [LIMITS[what]]);
}

const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Where the next piece begins: white space, invisible characters and comments are skipped. */
export function skipBlank(scan: Scan, from: number): number {
  let at = from;
  while (at < scan.text.length) {
    const char = scan.text[at] ?? "";
    if (char === " " || BLANK.test(char)) at += 1;
    else if (char === "<" && scan.text.startsWith("<<<", at)) at = skipComment(scan, at);
    else if (char === ">" && scan.text.startsWith(">>>", at)) at = skipStray(scan, at);
    else return at;
  }
  return at;
}

function skipComment(scan: Scan, start: number): number {
  const { text, problems, comments } = scan;
  const close = text.indexOf(">>>", start + 3);
  if (close < 0) {
    const end = text.length;
    problems.tell("unclosed-comment", { start, end: start + 3 }, [], { span: { start: end, end }, text: " >>>" });
    return end;
  }
  comments.push({ text: text.slice(start + 3, close).trim(), span: { start, end: close + 3 } });
  return close + 3;
}

function skipStray(scan: Scan, start: number): number {
  const span = { start, end: start + 3 };
  scan.problems.tell("unopened-comment", span, [], { span, text: "" });
  return span.end;
}
