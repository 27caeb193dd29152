import { mixHashes } from "../reading/hash.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";

export type MaskedSpan = { start: number; end: number };

/**
 * The words of a text one after the other, as the features see them: chat spellings written out to their syllables,
 * handles, links and masked spans as one word each, of punctuation only what asks and exclaims. Arrays are longer than
 * what is filled: words are `0 … count - 1`.
 */
export type WordStream = {
  count: number;
  /** The token that a word is of. */
  readonly token: Int32Array;
  /** The hash of the word with its marks, and without. */
  readonly marked: Uint32Array;
  readonly bare: Uint32Array;
};

export const MASKED_WORD = 0x6d61736b;
export const HANDLE_WORD = 0x68616e64;

export function createWordStream(slots: number): WordStream {
  return { count: 0, token: new Int32Array(slots), marked: new Uint32Array(slots), bare: new Uint32Array(slots) };
}

/** @param masks spans of the original text, by their start, that must not speak: names of brands */
export function fillWordStream(stream: WordStream, read: ReadText, masks: readonly MaskedSpan[]): void {
  stream.count = 0;
  let mask = 0;
  let maskedAt = -1;
  for (let token = 0; token < read.count; token += 1) {
    const start = read.start[token] ?? 0;
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= start) mask += 1;
    const span = masks[mask];
    if (span !== undefined && (read.end[token] ?? 0) > span.start) {
      if (maskedAt !== mask) add(stream, token, MASKED_WORD, MASKED_WORD);
      maskedAt = mask;
    } else addToken(stream, read, token);
  }
}

function addToken(stream: WordStream, read: ReadText, token: number): void {
  const kind = read.kind[token] ?? 0;
  if (kind === TokenKind.handle) add(stream, token, HANDLE_WORD, HANDLE_WORD);
  else if (kind === TokenKind.punctuation && !isSpeaking(read, token)) return;
  else if (kind === TokenKind.hashtag && isSplit(read, token)) return;
  else {
    const to = read.normalFrom[token + 1] ?? 0;
    for (let at = read.normalFrom[token] ?? 0; at < to; at += 1) {
      add(stream, token, read.normalHash[at] ?? 0, read.bareHash[at] ?? 0);
    }
  }
}

function add(stream: WordStream, token: number, marked: number, bare: number): void {
  const at = stream.count;
  if (at >= stream.token.length) return;
  stream.token[at] = token;
  stream.marked[at] = marked;
  stream.bare[at] = bare;
  stream.count = at + 1;
}

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

function isSpeaking(read: ReadText, token: number): boolean {
  const unit = read.units[read.unitFrom[token] ?? 0] ?? 0;
  return unit === QUESTION || unit === EXCLAMATION;
}

function isSplit(read: ReadText, hashtag: number): boolean {
  return hashtag + 1 < read.count && ((read.flags[hashtag + 1] ?? 0) & TokenFlag.inHashtag) !== 0;
}

/** The key of a word in the lists of polarity: "5 sao" and "1 sao" are not one there. */
export function polarityKey(read: ReadText, token: number, hash: number): number {
  return read.kind[token] === TokenKind.number ? mixHashes(read.hash[token] ?? 0, TokenKind.number) : hash;
}
