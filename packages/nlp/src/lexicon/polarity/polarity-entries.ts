import english from "sentiment/languages/en/index.js";
import { lexicon as vader } from "vader-sentiment/src/vader_lexicon.js";
import { tonedEmoji } from "../emoji.ts";
import { ENGLISH_TONE } from "../english-words.ts";
import { itemsOf } from "../phrase-table.ts";
import { bareOf, hasSyllableShape } from "../vietnamese-spelling.ts";
import { VIETNAMESE_NEUTRAL, VIETNAMESE_TONE } from "../vietnamese-words.ts";
import { ENGLISH_BLAME } from "./english-blame.ts";
import { ENGLISH_PLAIN } from "./english-plain.ts";
import { ENGLISH_PRAISE } from "./english-praise.ts";
import { VIETNAMESE_BLAME } from "./vietnamese-blame.ts";
import { VIETNAMESE_PLAIN } from "./vietnamese-plain.ts";
import { VIETNAMESE_PRAISE } from "./vietnamese-praise.ts";

/** Phrases in lower case, words parted by one space, with a valence of −5 to 5; 0 hides the words in a phrase. */
export type PolarityEntries = ReadonlyMap<string, number>;

/** VADER's list and AFINN-165 (their mean where both have a word), put right and widened by our own; emoji too. */
export function englishPolarity(): PolarityEntries {
  const entries = new Map(Object.entries(vader).map(([word, valence]) => [word.toLowerCase(), valence]));
  for (const [word, valence] of Object.entries(english.labels)) {
    const known = entries.get(word);
    entries.set(word, known === undefined ? valence : (known + valence) / 2);
  }
  for (const list of [ENGLISH_PLAIN, ENGLISH_TONE, ENGLISH_PRAISE, ENGLISH_BLAME]) addAll(entries, list);
  for (const [emoji, tone] of tonedEmoji()) entries.set(emoji, tone);
  return entries;
}

/** Our own Vietnamese lists, and English words that Vietnamese writers use and that are no syllables of theirs. */
export function vietnamesePolarity(): PolarityEntries {
  const entries = new Map<string, number>();
  for (const [word, valence] of englishPolarity()) if (isBorrowable(word, valence)) entries.set(word, valence);
  for (const [emoji, tone] of tonedEmoji()) entries.set(emoji, tone);
  for (const phrase of itemsOf(VIETNAMESE_NEUTRAL)) entries.set(phrase, 0);
  for (const list of [VIETNAMESE_PLAIN, VIETNAMESE_TONE, VIETNAMESE_PRAISE, VIETNAMESE_BLAME]) addAll(entries, list);
  return entries;
}

const MARKED = /[^\p{ASCII}]/u;

/** The phrases of our Vietnamese lists that have marks. */
export function vietnamesePhrases(): string[] {
  return [...vietnamesePolarity().keys()].filter((phrase) => MARKED.test(phrase) && /\p{L}/u.test(phrase));
}

const BORROWED_LEAST_TONE = 1.5;

function isBorrowable(word: string, valence: number): boolean {
  if (Math.abs(valence) < BORROWED_LEAST_TONE) return false;
  return !/^[a-z]+$/.test(word) || (word.length > 3 && !hasSyllableShape(bareOf(word)));
}

function addAll(entries: Map<string, number>, lists: Readonly<Record<string, string>>): void {
  for (const [valence, list] of Object.entries(lists)) {
    for (const phrase of itemsOf(list)) entries.set(phrase, Number(valence));
  }
}
