import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import english from "sentiment/languages/en/index.js";
import type { Effect } from "./lexicon.ts";

const SHORTEST = 5;
const LONGEST = 24;
const CACHE_LIMIT = 20_000;
const PLAIN = /^[a-z]+$/;

/** An English word's tone by its stem, for words AFINN lacks; only where all listed words of the stem agree. */
export function createStemLookup(): (word: string) => Effect | null {
  const byStem = new Map<string, Effect | null>();
  for (const [word, tone] of Object.entries(english.labels)) {
    if (word.length < SHORTEST || !PLAIN.test(word)) continue;
    const stem = porter.stem(word);
    const known = byStem.get(stem);
    const agrees = known === undefined || (known !== null && Math.sign(known.tone) === Math.sign(tone));
    byStem.set(stem, agrees ? { tone: weaker(known?.tone ?? tone, tone), negates: false, strength: 1 } : null);
  }
  const cache = new Map<string, Effect | null>();
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !PLAIN.test(word)) return null;
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const found = byStem.get(porter.stem(word)) ?? null;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, found);
    return found;
  };
}

function weaker(a: number, b: number): number {
  return Math.abs(a) < Math.abs(b) ? a : b;
}
