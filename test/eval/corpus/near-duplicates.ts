import { bare } from "./words.ts";

const GRAM = 5;
/** A Jaccard index above this is too near. */
const LIMIT = 0.6;

export type NearPair = { first: number; second: number; likeness: number };

/** A text's grams as their ranks by rarity, the rarest first. */
type Ranks = Int32Array;

/**
 * Pairs of texts whose sets of character 5-grams (lower case, without marks) have a Jaccard index over 0.6. Exact, by
 * prefix filtering: sets that alike must share one of their rarest grams (Chaudhuri, Ganti, Kaushik 2006).
 */
export function nearDuplicates(texts: readonly string[]): NearPair[] {
  const sets = rankByRarity(texts.map((text) => gramsOf(text)));
  const holders = new Map<number, number[]>();
  const pairs: NearPair[] = [];
  for (const [second, set] of sets.entries()) {
    for (const first of candidatesOf(set, second, holders)) {
      const likeness = jaccard(sets[first] ?? new Int32Array(), set);
      if (likeness > LIMIT) pairs.push({ first, second, likeness });
    }
  }
  return pairs;
}

/** Earlier texts that share one of the rarest grams; the text is then entered among the holders of its own. */
function candidatesOf(set: Ranks, place: number, holders: Map<number, number[]>): Set<number> {
  const candidates = new Set<number>();
  for (const gram of set.subarray(0, set.length - Math.ceil(LIMIT * set.length) + 1)) {
    const known = holders.get(gram);
    if (known === undefined) holders.set(gram, [place]);
    else {
      for (const first of known) candidates.add(first);
      known.push(place);
    }
  }
  return candidates;
}

function rankByRarity(sets: readonly ReadonlySet<string>[]): Ranks[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const rarestFirst = [...frequency].sort(([, a], [, b]) => a - b);
  const rank = new Map(rarestFirst.map(([gram], nth) => [gram, nth]));
  return sets.map((set) => Int32Array.from(set, (gram) => rank.get(gram) ?? 0).sort());
}

function gramsOf(text: string): Set<string> {
  const letters = bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const set = new Set<string>();
  for (let at = 0; at + GRAM <= letters.length; at += 1) set.add(letters.slice(at, at + GRAM));
  if (set.size === 0) set.add(letters);
  return set;
}

/** The index, or 0 as soon as it cannot pass the limit. */
function jaccard(a: Ranks, b: Ranks): number {
  const needed = (LIMIT / (1 + LIMIT)) * (a.length + b.length);
  let both = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    if (both + Math.min(a.length - atA, b.length - atB) < needed) return 0;
    const step = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (step === 0) both += 1;
    if (step <= 0) atA += 1;
    if (step >= 0) atB += 1;
  }
  return both / (a.length + b.length - both);
}
