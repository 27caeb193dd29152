import { bareUnit } from "../reading/letters.ts";
import { type ReadText, TokenKind } from "../reading/read-text.ts";
import { addFeature, type FeatureSet } from "./feature-set.ts";

const SHORTEST = 3;
const LONGEST = 5;
const EDGE = 0x5f;
const SEED = 0x2545f491;
const PRIME = 0x01000193;
/** A word is looked at so far: one word may be a megabyte. */
const WORD_UNITS = 40;

const word = new Uint16Array(WORD_UNITS + 2);

/** Adds a word's runs of three to five letters, its edges counted as letters, without marks. */
export function addLetterFeatures(set: FeatureSet, read: ReadText, token: number): void {
  const kind = read.kind[token];
  if (kind !== TokenKind.word && kind !== TokenKind.hashtag) return;
  const from = read.unitFrom[token] ?? 0;
  const length = Math.min(WORD_UNITS, (read.unitFrom[token + 1] ?? 0) - from);
  word[0] = EDGE;
  for (let at = 0; at < length; at += 1) word[at + 1] = bareUnit(read.units[from + at] ?? 0);
  word[length + 1] = EDGE;
  const total = length + 2;
  for (let begin = 0; begin + SHORTEST <= total; begin += 1) {
    let hash = SEED;
    const most = Math.min(LONGEST, total - begin);
    for (let size = 1; size <= most; size += 1) {
      hash = Math.imul(hash ^ (word[begin + size - 1] ?? 0), PRIME);
      if (size >= SHORTEST) addFeature(set, finished(hash ^ size));
    }
  }
}

function finished(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
}
