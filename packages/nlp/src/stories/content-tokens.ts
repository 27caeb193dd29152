import { hashBareUnits, hashBareWord } from "../reading/hash.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";

/**
 * What of a post is its own words: `tokens` are their places in the reading, `hashes` those of their letters and digits
 * without marks. Arrays are longer than `count`, and are written anew by the next post.
 */
export type ContentTokens = { tokens: Int32Array; hashes: Uint32Array; count: number };

const RT = hashBareWord("rt");
const VIA = hashBareWord("via");

export function createContentTokens(): ContentTokens {
  return { tokens: new Int32Array(0), hashes: new Uint32Array(0), count: 0 };
}

/**
 * Leaves out what a repost adds or takes away: links, emoji, punctuation, the address in front ("RT @vtv24:"), and the
 * handles and hashtags at the end. A hashtag within a sentence counts as its words, a handle as one.
 */
export function fillContentTokens(read: ReadText, into: ContentTokens): void {
  into.count = 0;
  grow(read, into);
  const to = endOfContent(read);
  for (let token = startOfContent(read); token < to; token += 1) {
    if (isContent(read, token)) add(read, token, into);
  }
}

function startOfContent(read: ReadText): number {
  let token = 0;
  while (token < read.count && isInFront(read, token)) token += 1;
  return token;
}

function isInFront(read: ReadText, token: number): boolean {
  const kind = read.kind[token];
  if (kind === TokenKind.word) {
    const hash = bareHashOf(read, token);
    return (hash === RT || hash === VIA) && token + 1 < read.count && read.kind[token + 1] === TokenKind.handle;
  }
  return kind !== TokenKind.number && kind !== TokenKind.hashtag;
}

function endOfContent(read: ReadText): number {
  let end = read.count;
  while (end > 0 && !isPlain(read, end - 1)) end -= 1;
  return end;
}

function isPlain(read: ReadText, token: number): boolean {
  const kind = read.kind[token];
  return kind === TokenKind.number || (kind === TokenKind.word && !isPartOfHashtag(read, token));
}

function isContent(read: ReadText, token: number): boolean {
  const kind = read.kind[token];
  if (kind === TokenKind.word || kind === TokenKind.number || kind === TokenKind.handle) return true;
  return kind === TokenKind.hashtag && !(token + 1 < read.count && isPartOfHashtag(read, token + 1));
}

function isPartOfHashtag(read: ReadText, token: number): boolean {
  return ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0;
}

function add(read: ReadText, token: number, into: ContentTokens): void {
  into.tokens[into.count] = token;
  into.hashes[into.count] = bareHashOf(read, token);
  into.count += 1;
}

/** Of the folded form, not the normal one: a copy keeps its spelling, and lists of chat spellings grow. */
function bareHashOf(read: ReadText, token: number): number {
  return hashBareUnits(read.units, read.unitFrom[token] ?? 0, read.unitFrom[token + 1] ?? 0);
}

function grow(read: ReadText, into: ContentTokens): void {
  if (into.tokens.length >= read.count) return;
  into.tokens = new Int32Array(read.count * 2);
  into.hashes = new Uint32Array(read.count * 2);
}
