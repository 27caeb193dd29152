import { ALONE, classOf, MARK, OTHER, WORD } from "./char-class.ts";
import { type DottedRun, dottedRunAt, handleEnd } from "./dotted.ts";

/** `tag` is a hashtag, `domain` a label of a domain name. */
export type TokenKind = "word" | "handle" | "tag" | "cashtag" | "domain";

/** Takes tokens as they are found: a stretch of the text, with the sign before the name of a handle or tag. */
export type TokenSink = { take(kind: TokenKind, from: number, end: number): void };

const HASH = 35;
const DOLLAR = 36;
const HYPHEN = 45;
const DOT = 46;
const AT = 64;
const UNDERSCORE = 95;
const LETTER = /\p{L}/u;

/** Cuts a text into tokens, in any case. Linear in its length. */
export function scanTokens(text: string, sink: TokenSink): void {
  const run: DottedRun = { end: 0, isDomain: false };
  let at = 0;
  let follows = false;
  while (at < text.length) {
    const from = at;
    const code = codeAt(text, at);
    const kind = classOf(code);
    if (kind === WORD) at = readWord(text, at, run, sink);
    else if (kind === ALONE) at = readAlone(text, at, code, sink);
    else if (!follows && (code === AT || code === HASH || code === DOLLAR)) at = readName(text, at, code, sink);
    follows = at > from || code === UNDERSCORE || kind === MARK;
    if (at === from) at += widthOf(code);
  }
}

/** `run` is the dotted run last looked at, and becomes the word's own where that one is over. */
function readWord(text: string, from: number, run: DottedRun, sink: TokenSink): number {
  const end = endOfWord(text, from);
  if (from >= run.end) {
    const next = text.charCodeAt(end);
    if (next === DOT || next === HYPHEN) Object.assign(run, dottedRunAt(text, from, end));
    else run.isDomain = false;
  }
  sink.take(run.isDomain ? "domain" : "word", from, end);
  return end;
}

function readAlone(text: string, from: number, code: number, sink: TokenSink): number {
  const end = endOfMarks(text, from + widthOf(code));
  sink.take("word", from, end);
  return end;
}

const widthOf = (code: number) => (code > 0xffff ? 2 : 1);

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdbff ? code : (text.codePointAt(at) ?? 0);
}

/** The end of the name that a sign opens, or `at` where it opens none. */
function readName(text: string, at: number, sign: number, sink: TokenSink): number {
  if (sign === AT) return readHandle(text, at, sink);
  const end = sign === HASH ? endOfName(text, at + 1) : endOfWord(text, at + 1);
  const looked = sign === HASH ? text.slice(at + 1, end) : String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  if (end === at + 1 || !LETTER.test(looked)) return at;
  sink.take(sign === HASH ? "tag" : "cashtag", at, end);
  return end;
}

function readHandle(text: string, at: number, sink: TokenSink): number {
  const end = handleEnd(text, at + 1, endOfName(text, at + 1));
  if (end === at + 1) return at;
  sink.take("handle", at, end);
  return end;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = classOf(code);
    if (kind !== WORD && kind !== MARK) break;
    at += widthOf(code);
  }
  return at;
}

function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(codeAt(text, at)) === MARK) at += 1;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (code !== UNDERSCORE && classOf(code) === OTHER) break;
    at += widthOf(code);
  }
  return at;
}
