import { shippedSyllables } from "../syllable/shipped-model.ts";
import { hashBareUnits } from "./hash.ts";

const SHORTEST = 6;
const LONGEST = 40;
const LONGEST_PART = 8;
const SHORTEST_PART = 2;
/** Parts that are shorter on average are letters that happen to be syllables. */
const AVERAGE_PART = 2.5;
const UNKNOWN = Number.POSITIVE_INFINITY;

/**
 * Where each word of a row of folded letters ends that are written without a space ("dienmayxanh"), counted from its
 * beginning: the likeliest row of words that are known. The end alone where it is a word, or no such row is found.
 */
export function wordEnds(units: Uint16Array): number[] {
  const length = units.length;
  if (length < SHORTEST || length > LONGEST || costOf(units, 0, length) < UNKNOWN) return [length];
  const best = new Float64Array(length + 1).fill(UNKNOWN);
  const from = new Uint8Array(length + 1);
  best[0] = 0;
  for (let end = SHORTEST_PART; end <= length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_PART); start <= end - SHORTEST_PART; start += 1) {
      const before = best[start] ?? UNKNOWN;
      const cost = before === UNKNOWN ? UNKNOWN : before + costOf(units, start, end);
      if (cost >= (best[end] ?? UNKNOWN)) continue;
      best[end] = cost;
      from[end] = start;
    }
  }
  if (best[length] === UNKNOWN) return [length];
  const ends: number[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) ends.unshift(end);
  return length / ends.length >= AVERAGE_PART ? ends : [length];
}

/** How unlikely a word is; `UNKNOWN` for one that is not known. */
function costOf(units: Uint16Array, from: number, to: number): number {
  const model = shippedSyllables();
  let likely = 0;
  for (const form of model.formsOf(hashBareUnits(units, from, to))) likely += model.probability(form, 0);
  return likely === 0 ? UNKNOWN : -Math.log(likely);
}
