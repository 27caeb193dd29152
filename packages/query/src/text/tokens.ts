import { readSyllable, type Syllable } from "../syllable/syllable.ts";
import { ALONE, classOf, MARK, OTHER, WORD } from "./char-class.ts";
import { type DottedRun, dottedRunAt, handleEnd } from "./dotted.ts";
import { type MatchingText, readMatchingText } from "./matching-text.ts";

/** `tag` is a hashtag, `domain` a label of a domain name. */
export type TokenKind = "word" | "handle" | "tag" | "domain";

/**
 * A word, syllable, handle or hashtag with its place in the original text, UTF-16 units. `name` is a handle's name
 * as written after the @, or of a hashtag that has underscores, without marks; else it is empty. `syllable` of a
 * handle or hashtag is its name, joined.
 */
export type Token = { kind: TokenKind; syllable: Syllable; name: string; start: number; end: number };

const AT = 64;
const HASH = 35;
const UNDERSCORE = 95;

/** Cuts a text into tokens. Linear in its length. */
export function tokenise(original: string): Token[] {
  const read = readMatchingText(original);
  const tokens: Token[] = [];
  const dotted: DottedRun = { end: 0, isDomain: false };
  let at = 0;
  let follows = false;
  while (at < read.text.length) {
    const from = at;
    const code = read.text.codePointAt(at) ?? 0;
    const kind = classOf(code);
    if (kind === WORD) at = readWord(read, at, dotted, tokens);
    else if (kind === ALONE) at = readAlone(read, at, tokens);
    else if (!follows && code === AT) at = readHandle(read, at, tokens);
    else if (!follows && code === HASH) at = readTag(read, at, tokens);
    follows = at > from || code === UNDERSCORE || kind === MARK;
    if (at === from) at += widthOf(code);
  }
  return tokens;
}

const widthOf = (code: number) => (code > 0xffff ? 2 : 1);

/** `dotted` is the dotted run last looked at, and becomes the word's own where that run is over. */
function readWord(read: MatchingText, from: number, dotted: DottedRun, tokens: Token[]): number {
  const end = endOfWord(read.text, from);
  if (from >= dotted.end) Object.assign(dotted, dottedRunAt(read.text, from, end));
  tokens.push(token(read, dotted.isDomain ? "domain" : "word", read.text.slice(from, end), from, end));
  return end;
}

function readAlone(read: MatchingText, from: number, tokens: Token[]): number {
  const end = endOfMarks(read.text, from + widthOf(read.text.codePointAt(from) ?? 0));
  tokens.push(token(read, "word", read.text.slice(from, end), from, end));
  return end;
}

function readHandle(read: MatchingText, at: number, tokens: Token[]): number {
  const end = handleEnd(read.text, at + 1, endOfName(read.text, at + 1));
  if (end === at + 1) return at;
  const name = read.text.slice(at + 1, end);
  tokens.push({ ...token(read, "handle", name.replace(/[_.@-]/g, ""), at, end), name });
  return end;
}

function readTag(read: MatchingText, at: number, tokens: Token[]): number {
  const end = endOfName(read.text, at + 1);
  const name = read.text.slice(at + 1, end);
  if (!/\p{L}/u.test(name)) return at;
  const parted = name.includes("_") ? readSyllable(name).plain : "";
  tokens.push({ ...token(read, "tag", name.replaceAll("_", ""), at, end), name: parted });
  return end;
}

function token(read: MatchingText, kind: TokenKind, word: string, from: number, end: number): Token {
  const start = read.starts === null ? from : (read.starts[from] ?? from);
  const stop = read.ends === null ? end : (read.ends[end - 1] ?? end);
  return { kind, syllable: readSyllable(word), name: "", start, end: stop };
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = classOf(code);
    if (kind !== WORD && kind !== MARK) break;
    at += widthOf(code);
  }
  return at;
}

function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.codePointAt(at) ?? 0) === MARK) at += 1;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (code !== UNDERSCORE && classOf(code) === OTHER) break;
    at += widthOf(code);
  }
  return at;
}
