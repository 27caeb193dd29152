import { mixHashes } from "../reading/hash.ts";
import { bareUnit } from "../reading/letters.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { ContentTokens } from "./content-tokens.ts";

/** A set of hashes as a list, which may hold one twice; what is past `count` is of an earlier post. */
export type Shingles = { hashes: Uint32Array; count: number };

const WORDS = 3;
const UNITS = 5;
const SPACE = 0x20;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Keep the kinds apart: a shingle of words never equals one of characters. */
const WORD_SALT = 0x1b873593;
const UNIT_SALT = 0x52dce729;
const WHOLE_SALTS = [0x38495ab5, 0x7c5ee3a1];

export function createShingles(): Shingles {
  return { hashes: new Uint32Array(0), count: 0 };
}

/** Every three words that follow each other (Broder 1997, "On the resemblance and containment of documents"). */
export function fillWordShingles({ hashes, count }: ContentTokens, into: Shingles): void {
  begin(into, count);
  for (let at = 0; at + WORDS <= count; at += 1) {
    const pair = mixHashes((hashes[at] ?? 0) ^ WORD_SALT, hashes[at + 1] ?? 0);
    add(into, mixHashes(pair, hashes[at + 2] ?? 0));
  }
}

/** Every five characters that follow each other, without marks, words parted by one space. */
export function fillCharacterShingles(read: ReadText, content: ContentTokens, into: Shingles): void {
  begin(into, lengthOf(read, content));
  let [a, b, c, d] = [0, 0, 0, SPACE];
  let seen = 1;
  const push = (unit: number) => {
    seen += 1;
    if (seen >= UNITS) add(into, hashOfFive(a, b, c, d, unit));
    a = b;
    b = c;
    c = d;
    d = unit;
  };
  for (let nth = 0; nth < content.count; nth += 1) {
    const token = content.tokens[nth] ?? 0;
    const to = read.unitFrom[token + 1] ?? 0;
    for (let at = read.unitFrom[token] ?? 0; at < to; at += 1) push(bareUnit(read.units[at] ?? 0));
    push(SPACE);
  }
}

/** Two hashes of all words together: two posts have both in common, or are apart (but once in 2⁶⁴). */
export function fillWholeShingles({ hashes, count }: ContentTokens, into: Shingles): void {
  begin(into, WHOLE_SALTS.length);
  for (const salt of WHOLE_SALTS) {
    let whole = salt;
    for (let at = 0; at < count; at += 1) whole = mixHashes(whole, hashes[at] ?? 0);
    add(into, whole);
  }
}

function hashOfFive(a: number, b: number, c: number, d: number, e: number): number {
  let hash = Math.imul(SEED ^ a, PRIME);
  hash = Math.imul(hash ^ b, PRIME);
  hash = Math.imul(hash ^ c, PRIME);
  hash = Math.imul(hash ^ d, PRIME);
  return Math.imul(hash ^ e, PRIME) ^ UNIT_SALT;
}

function lengthOf(read: ReadText, { tokens, count }: ContentTokens): number {
  let length = count;
  for (let nth = 0; nth < count; nth += 1) {
    const token = tokens[nth] ?? 0;
    length += (read.unitFrom[token + 1] ?? 0) - (read.unitFrom[token] ?? 0);
  }
  return length;
}

function begin(into: Shingles, atMost: number): void {
  into.count = 0;
  if (into.hashes.length < atMost) into.hashes = new Uint32Array(atMost * 2);
}

function add(into: Shingles, hash: number): void {
  into.hashes[into.count] = hash;
  into.count += 1;
}
