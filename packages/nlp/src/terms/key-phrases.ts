import { countTerms, type Term, type TermCounts, type TermPost, usualForm } from "./count-terms.ts";
import { logLikelihood } from "./log-likelihood.ts";

/** `voices`: accounts or stories that use it. `score` orders phrases of one set of posts, and nothing else. */
export type KeyPhrase = { phrase: string; voices: number; score: number };

/** Under so many voices a phrase is one person's. */
const LEAST_VOICES = 2;
/** G² above which two parts belong together: one in a thousand by chance. */
const LEAST_COHESION = 10.83;

/**
 * The phrases that a set of posts is about, the best first. Phrases of several words must hold together: G² of the
 * least bound cut between two of their words is over 10.83. The score follows the C-value of Frantzi, Ananiadou and
 * Mima (2000): log₂(1 + words) times the voices, less those of the commonest longer phrase that holds it.
 */
export function keyPhrases(posts: readonly TermPost[], most: number): KeyPhrase[] {
  const counts = countTerms(posts);
  const phrases = [...counts.terms.values()].filter(
    (term) => term.voices.size >= LEAST_VOICES && holdsTogether(term, counts),
  );
  const within = voicesOfLonger(phrases);
  const scored = phrases.map((term) => {
    const own = term.voices.size - (within.get(term.key) ?? 0);
    return { phrase: usualForm(term), voices: term.voices.size, score: Math.log2(1 + term.words) * own };
  });
  const inOrder = scored.toSorted((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1));
  return inOrder.filter(({ score }) => score > 0).slice(0, most);
}

function holdsTogether(term: Term, counts: TermCounts): boolean {
  const words = term.key.split(" ");
  return words.slice(1).every((_, nth) => {
    const first = voicesOf(counts, words.slice(0, nth + 1));
    const second = voicesOf(counts, words.slice(nth + 1));
    if (first === undefined || second === undefined) return true;
    const both = term.voices.size;
    const total = Math.max(counts.voices, first + second - both);
    return both === Math.max(first, second) || logLikelihood(both, first, second, total) >= LEAST_COHESION;
  });
}

/** Undefined of several words that are no term: they begin or end with a stop word. */
function voicesOf({ terms, voicesOfWord }: TermCounts, words: readonly string[]): undefined | number {
  const [first = ""] = words;
  return words.length === 1 ? voicesOfWord.get(first)?.size : terms.get(words.join(" "))?.voices.size;
}

/** The voices of the commonest phrase that holds a phrase, by its key; a single word is held as it is usually written. */
function voicesOfLonger(phrases: readonly Term[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const term of phrases) {
    const forms = usualForm(term).split(" ");
    const keys = term.key.split(" ");
    for (let length = 1; length < term.words; length += 1) {
      for (let from = 0; from + length <= term.words; from += 1) {
        const part = (length === 1 ? forms : keys).slice(from, from + length).join(" ");
        most.set(part, Math.max(most.get(part) ?? 0, term.voices.size));
      }
    }
  }
  return most;
}
