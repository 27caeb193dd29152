import { mixHashes } from "../../reading/hash.ts";
import { createHashTable } from "../../reading/hash-table.ts";

/** A phrase as the keys of its words, with its valence. */
export type KeyedPhrase = { keys: readonly number[]; valence: number };

/** Phrases found by the hashes of their words: nothing is made while looking. */
export type PolarityTable = {
  /** The longest phrase that begins at `from` and ends before `to`, or −1. */
  longestAt(keys: Uint32Array, from: number, to: number): number;
  valenceOf(phrase: number): number;
  /** In keys. */
  lengthOf(phrase: number): number;
};

/** Of phrases with the same keys the first holds. */
export function createPolarityTable(phrases: readonly KeyedPhrase[]): PolarityTable {
  const known = phrases.filter(({ keys }) => keys.length > 0);
  const whole = createHashTable(known.map(({ keys }, phrase) => [chained(keys), phrase]));
  const reach = createHashTable([...reachOf(known)]);
  const valences = Float64Array.from(known, ({ valence }) => valence);
  const lengths = Uint8Array.from(known, ({ keys }) => keys.length);
  return {
    longestAt(keys, from, to) {
      const first = keys[from] ?? 0;
      const end = Math.min(to, from + reach.get(first));
      let chain = first;
      let found = -1;
      for (let at = from + 1; at <= end; at += 1) {
        const phrase = whole.get(chain);
        if (phrase >= 0 && lengths[phrase] === at - from) found = phrase;
        chain = mixHashes(chain, keys[at] ?? 0);
      }
      return found;
    },
    valenceOf: (phrase) => valences[phrase] ?? 0,
    lengthOf: (phrase) => lengths[phrase] ?? 0,
  };
}

function chained(keys: readonly number[]): number {
  return keys.reduce((chain, key, nth) => (nth === 0 ? key : mixHashes(chain, key)), 0);
}

/** How many keys the longest phrase has that begins with a key. */
function reachOf(phrases: readonly KeyedPhrase[]): Map<number, number> {
  const reach = new Map<number, number>();
  for (const { keys } of phrases) {
    const first = keys[0] ?? 0;
    reach.set(first, Math.max(reach.get(first) ?? 0, keys.length));
  }
  return reach;
}
