import { bareUnit, foldUnit, tonelessUnit, toneOf } from "./letters.ts";

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SMALL_I = 0x69;
const SMALL_Y = 0x79;

/**
 * The hash of folded units `from … to - 1` with their marks. A tone counts behind the letters, wherever it was placed
 * (hoà, hòa), and a y that is the whole rime counts as i (mỹ, mĩ). FNV-1a over units, mixed as MurmurHash3 ends.
 */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = SEED;
  let tone = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    let letter = unit;
    if (unit >= 0x80) {
      letter = tonelessUnit(unit);
      tone = toneOf(unit) || tone;
    }
    if (letter === SMALL_Y && at === to - 1 && at > from && !isVowel(units[at - 1] ?? 0)) letter = SMALL_I;
    hash = Math.imul(hash ^ letter, PRIME);
  }
  if (tone > 0) hash = Math.imul(hash ^ (0x300 + tone), PRIME);
  return mixed(hash);
}

/** The hash of folded units without marks, đ as d: that of the same word written without them. */
export function hashBareUnits(units: Uint16Array, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    let letter = unit < 0x80 ? unit : bareUnit(unit);
    if (letter === SMALL_Y && at === to - 1 && at > from && !isVowel(units[at - 1] ?? 0)) letter = SMALL_I;
    hash = Math.imul(hash ^ letter, PRIME);
  }
  return mixed(hash);
}

/** The hash that a token has whose folded form is this word; for word lists. */
export function hashWord(word: string): number {
  const units = foldedUnits(word);
  return hashUnits(units, 0, units.length);
}

/** The hash that a token without marks has whose folded form is this word without its marks. */
export function hashBareWord(word: string): number {
  const units = foldedUnits(word);
  return hashBareUnits(units, 0, units.length);
}

/** Two hashes, or a hash and a salt, as one; the order counts. */
export function mixHashes(first: number, second: number): number {
  return mixed(Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second);
}

const SELECTORS = /[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

function foldedUnits(word: string): Uint16Array {
  const plain = word.normalize("NFC").replace(SELECTORS, "");
  const units = new Uint16Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) units[at] = foldUnit(plain.charCodeAt(at));
  return units;
}

function isVowel(unit: number): boolean {
  const letter = bareUnit(unit);
  return letter === 0x61 || letter === 0x65 || letter === 0x69 || letter === 0x6f || letter === 0x75;
}

function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
