import { bare } from "./words.ts";

const GRAM = 5;
/** A Jaccard index above this is too near. */
const LIMIT = 0.6;

export type NearPair = { first: number; second: number; likeness: number };

/**
 * Pairs of texts whose sets of character 5-grams (lower case, without marks) have a Jaccard index over 0.6. Exact, by
 * prefix filtering: sets that alike must share one of their rarest grams (Chaudhuri, Ganti, Kaushik 2006).
 */
export function nearDuplicates(texts: readonly string[]): NearPair[] {
  const grams = texts.map((text) => gramsOf(text));
  const frequency = new Map<string, number>();
  for (const set of grams) for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const index = new Map<string, number[]>();
  const pairs: NearPair[] = [];
  for (const [second, set] of grams.entries()) {
    const candidates = new Set<number>();
    for (const gram of rarest(set, frequency)) {
      const holders = index.get(gram);
      if (holders === undefined) index.set(gram, [second]);
      else {
        for (const first of holders) candidates.add(first);
        holders.push(second);
      }
    }
    for (const first of candidates) {
      const likeness = jaccard(grams[first] ?? new Set(), set);
      if (likeness > LIMIT) pairs.push({ first, second, likeness });
    }
  }
  return pairs;
}

function rarest(set: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const byRarity = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
  return byRarity.slice(0, set.size - Math.ceil(LIMIT * set.size) + 1);
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

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const gram of small) if (large.has(gram)) both += 1;
  return both / (a.size + b.size - both);
}
