import type { ReadText } from "../reading/read-text.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { bareWord, type WordRun, wordRuns } from "./term-sequences.ts";

/** Words of a term at most: a Vietnamese word has one to four syllables, a name seldom more than three words. */
const LONGEST = 4;
const LONGEST_WORD = 40;

/** One voice: posts of one account, or one story, count a term once, however often they repeat it. */
export type TermPost = { read: ReadText; voice: string };

/** A term by its key; `forms` are the ways in which it is written, with how often. */
export type Term = { key: string; words: number; voices: Set<string>; forms: Map<string, number> };

/** `voicesOfWord`: by word without marks, stop words too. */
export type TermCounts = { voices: number; terms: Map<string, Term>; voicesOfWord: Map<string, Set<string>> };

/**
 * Counts the phrases of one to four words of posts, by the voices that use them, so that one loud account is one.
 * Phrases do not cross punctuation, and neither begin nor end with a stop word or a number. Several words are one term
 * with and without marks (giao hàng, giao hang); a single word only as it is written (bán, bàn, ban).
 */
export function countTerms(posts: Iterable<TermPost>): TermCounts {
  const terms = new Map<string, Term>();
  const voicesOfWord = new Map<string, Set<string>>();
  const voices = new Set<string>();
  for (const { read, voice } of posts) {
    voices.add(voice);
    for (const run of wordRuns(read)) {
      for (const word of run) addVoice(voicesOfWord, bareWord(word), voice);
      addRun(terms, run, voice);
    }
  }
  return { voices: voices.size, terms, voicesOfWord };
}

/** The form of a term that is written most often; of as many, the one that says more with its marks. */
export function usualForm({ forms }: Term): string {
  const inOrder = [...forms].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a > b ? -1 : 1));
  return inOrder[0]?.[0] ?? "";
}

function addRun(terms: Map<string, Term>, run: WordRun, voice: string): void {
  for (let from = 0; from < run.length; from += 1) {
    if (!canEdge(run[from])) continue;
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to += 1) {
      if (canEdge(run[to - 1])) addTerm(terms, run.slice(from, to), voice);
    }
  }
}

function addTerm(terms: Map<string, Term>, words: readonly string[], voice: string): void {
  const form = words.join(" ");
  const key = words.length === 1 ? form : bareWord(form);
  const term = terms.get(key) ?? { key, words: words.length, voices: new Set(), forms: new Map() };
  terms.set(key, term);
  term.voices.add(voice);
  term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
}

function addVoice(voices: Map<string, Set<string>>, word: string, voice: string): void {
  const known = voices.get(word);
  if (known === undefined) voices.set(word, new Set([voice]));
  else known.add(voice);
}

function canEdge(word: undefined | string): boolean {
  if (word === undefined || word.length > LONGEST_WORD || STOP_WORDS.has(word)) return false;
  return /\p{L}/u.test(word) && word.length > 1;
}
