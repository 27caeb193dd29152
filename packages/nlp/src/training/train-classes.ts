import type { SparseRows } from "./sparse-rows.ts";
import { trainSeparator } from "./train-separator.ts";

export type ClassTraining = {
  isOf: (row: number, of: number) => boolean;
  /** What an error on a row costs, in telling a class from the rest. */
  costOf: (row: number, of: number) => number;
  /** One for each class: where its weights begin. */
  starts: readonly Float64Array[];
  epochs: number;
  seed: number;
};

/** Weights for each class against the rest, learned from the picked rows. */
export function trainClasses(rows: SparseRows, picks: Int32Array, training: ClassTraining): Float64Array[] {
  const { isOf, costOf, starts, epochs, seed } = training;
  return starts.map((start, of) =>
    trainSeparator(rows, {
      picks,
      isOf: Array.from(picks, (row) => isOf(row, of)),
      costs: Float64Array.from(picks, (row) => costOf(row, of)),
      start,
      epochs,
      seed: seed + of,
    }),
  );
}
