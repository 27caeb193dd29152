import type { Reading } from "./read-text.ts";

/** A stretch of the words of a field. */
export type Words = { from: number; to: number };

/** The sentences of a text, in order; one of no words where there are none. */
export function sentencesOf(reading: Reading): Words[] {
  const lasts = reading.words.flatMap((_, at) => (isLast(reading, at) ? [at + 1] : []));
  const borders = [0, ...lasts];
  return lasts.length === 0 ? [{ from: 0, to: 1 }] : lasts.map((to, nth) => ({ from: borders[nth] ?? 0, to }));
}

/** Whether a sentence ends between a word and the next. */
function isLast({ original, words }: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return true;
  const between = original.slice(word.end, next.start);
  if (/[!?…。！？｡．\n\r\u2028\u2029]/u.test(between)) return true;
  return between === "." ? !isOneName(word, next) : between.includes(".");
}

type Word = Reading["words"][number];

/** A dot inside a domain, a number or an abbreviation ends nothing. */
function isOneName(word: Word, next: Word): boolean {
  if (word.sigil === "." && next.sigil === ".") return true;
  if ([word, next].every(({ name }) => /^\p{N}+$/u.test(name))) return true;
  if ([word, next].some(({ name }) => [...name].length === 1 && /\p{L}/u.test(name))) return true;
  return [word, next].every(({ written }) => written === written.toUpperCase());
}
