import { hashBareUnits } from "../reading/hash.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import { isSyllableHash } from "../syllable/syllable-table.ts";
import { isForeign } from "./foreign-letters.ts";

/** What the model tells apart, in the order of its weights. */
export const CLASSES = ["vi", "en", "other"] as const;
export const CLASS_COUNT = 3;
/** Weights stand in so many buckets of three. */
export const BUCKETS = 2 ** 14;
/** Letters beyond it are left out. */
const LONGEST = 40;
/** The last buckets are those of shapes; a shape counts as much as so many features. */
const SHAPES = BUCKETS - 8;
const SHAPE_TIMES = 3;
/** A word has at most so many features. */
export const MOST_BUCKETS = 2 * LONGEST + SHAPE_TIMES + 2;

const EDGE = 0x20;
const PRIME = 0x01000193;
const SALT_3 = 0x3c6ef372;
const SALT_4 = 0x1b873593;

/** Whether a token speaks for a language: a word, also of a hashtag; not names of accounts, addresses, signs. */
export function speaks(read: ReadText, token: number): boolean {
  return read.kind[token] === TokenKind.word;
}

/**
 * Writes the buckets of a word's features: the word, its shape, its rows of three and four letters with the edges.
 * @returns how many; `into` holds `MOST_BUCKETS`
 */
export function writeBuckets(read: ReadText, token: number, into: Uint16Array): number {
  const from = read.unitFrom[token] ?? 0;
  const to = Math.min(read.unitFrom[token + 1] ?? 0, from + LONGEST);
  into[0] = (read.hash[token] ?? 0) & (BUCKETS - 1);
  const shape = SHAPES + shapeOf(read, token, from, to);
  let count = 1;
  for (; count <= SHAPE_TIMES; count += 1) into[count] = shape;
  let third = 0;
  let second = 0;
  let first = EDGE;
  for (let at = from; at <= to; at += 1) {
    const unit = at < to ? (read.units[at] ?? 0) : EDGE;
    if (second !== 0) {
      into[count] = bucketOf(SALT_3, second, first, unit);
      count += 1;
    }
    if (third !== 0) {
      into[count] = bucketOf(Math.imul(SALT_4 ^ third, PRIME), second, first, unit);
      count += 1;
    }
    third = second;
    second = first;
    first = unit;
  }
  return count;
}

function bucketOf(salt: number, second: number, first: number, unit: number): number {
  let hash = Math.imul(salt ^ second, PRIME);
  hash = Math.imul(hash ^ first, PRIME);
  hash = Math.imul(hash ^ unit, PRIME);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x85ebca6b) >>> 18) & (BUCKETS - 1);
}

/** Whether a word has marks, could be a Vietnamese syllable, has a letter that no Vietnamese word has. */
function shapeOf(read: ReadText, token: number, from: number, to: number): number {
  if (((read.flags[token] ?? 0) & TokenFlag.marked) === 0) return isSyllableHash(read.hash[token] ?? 0) ? 0 : 1;
  let shape = isSyllableHash(hashBareUnits(read.units, from, to)) ? 2 : 3;
  for (let at = from; at < to; at += 1) if (isForeign(read.units[at] ?? 0)) shape |= 4;
  return shape;
}
