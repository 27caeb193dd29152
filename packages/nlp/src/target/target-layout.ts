import { BLOCK_NAMES } from "./target-features.ts";
import { TARGET_NUMBERS } from "./target-numbers.ts";

/** How much each kind of feature counts, and in how many buckets their weights are kept. */
export type TargetLayout = {
  /** Buckets, as a power of two. */
  bits: number;
  /** One for each block: its features count together this much, whatever their number. */
  scales: readonly number[];
  /** The words of the whole text once more, each by how much it is said of the target. */
  focusScale: number;
  numberScale: number;
};

export const BIAS = 0.5;
export const FOCUS_SALT = 0x77;

/** Which blocks count by how much each of their words is said of the target. */
export const isFocused = (block: number) => BLOCK_NAMES[block] === "letters";

/** Columns of a row: buckets, numbers, then one that is always there. */
export function targetWidth({ bits }: TargetLayout): number {
  return 2 ** bits + TARGET_NUMBERS.length + 1;
}
