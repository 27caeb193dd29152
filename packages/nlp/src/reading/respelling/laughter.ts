import { hashBareWord, hashWord } from "../hash.ts";
import type { ReadText } from "../read-text.ts";
import type { Spelling } from "./spelling.ts";

const SMALL_H = 0x68;
const SMALL_K = 0x6b;
const SHORTEST = 4;

const byVowel = new Map([..."aeiou"].map((vowel) => [vowel.charCodeAt(0), spelled(`h${vowel}h${vowel}`)]));
const kaka = spelled("haha");

/** "hahahaa", "hihihi", "kkk" by one form of each; null for what is no laughter. */
export function laughterOf(read: ReadText, at: number): Spelling | null {
  const from = read.unitFrom[at] ?? 0;
  const to = read.unitFrom[at + 1] ?? 0;
  const first = read.units[from];
  if (first === SMALL_K) return to - from === 3 && isOf(read, from, to, SMALL_K) ? kaka : null;
  if (first !== SMALL_H || to - from < SHORTEST) return null;
  const vowel = read.units[from + 1] ?? 0;
  return isOf(read, from, to, vowel) ? (byVowel.get(vowel) ?? null) : null;
}

function isOf(read: ReadText, from: number, to: number, letter: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = read.units[at];
    if (unit !== letter && unit !== SMALL_H) return false;
  }
  return true;
}

function spelled(word: string): Spelling {
  return { word, hashes: [hashWord(word)], bareHashes: [hashBareWord(word)] };
}
