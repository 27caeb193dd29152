import { NUMBER_NAMES } from "../features/feature-reader.ts";

/** Where a model keeps which weights, and how much each kind of feature counts. */
export type Layout = {
  /** Buckets of words and of letters, as powers of two. */
  wordBits: number;
  letterBits: number;
  /** The words of a text count together this much, whatever their number; so do the letters; a number each. */
  wordScale: number;
  letterScale: number;
  numberScale: number;
};

export const BIAS = 0.5;

/** Columns of a row: words, letters, numbers, then one that is always there. */
export function widthOf({ wordBits, letterBits }: Layout): number {
  return 2 ** wordBits + 2 ** letterBits + NUMBER_NAMES.length + 1;
}
