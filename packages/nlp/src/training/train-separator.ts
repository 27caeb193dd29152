import { createRandom, shuffle } from "./random.ts";
import { rowTimes, type SparseRows } from "./sparse-rows.ts";

export type Separation = {
  /** Which rows to learn from; a row may stand there more than once. */
  picks: Int32Array;
  /** Whether each pick is of the class. */
  isOf: readonly boolean[];
  /** What an error on each pick costs, above 0. */
  costs: Float64Array;
  /** Where the weights begin, and what they are drawn back to. */
  start: Float64Array;
  epochs: number;
  seed: number;
};

/**
 * The weights that part a class from the rest: those that make ½·|w − start|² + Σ cost·max(0, 1 − y·w·x)² small, by dual
 * coordinate descent (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM", algorithm 1).
 */
export function trainSeparator(rows: SparseRows, separation: Separation): Float64Array {
  const { picks, isOf, costs, epochs, seed } = separation;
  const weights = separation.start.slice();
  const lengths = Float64Array.from(picks, (row) => squaredLength(rows, row));
  const duals = new Float64Array(picks.length);
  const order = Int32Array.from(picks, (_, at) => at);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = picks[at] ?? 0;
      const sign = isOf[at] ? 1 : -1;
      const slack = 0.5 / (costs[at] ?? 1);
      const dual = duals[at] ?? 0;
      const gradient = sign * rowTimes(rows, row, weights) - 1 + slack * dual;
      const next = Math.max(0, dual - gradient / ((lengths[at] ?? 0) + slack));
      if (next === dual) continue;
      duals[at] = next;
      addRow(weights, rows, row, (next - dual) * sign);
    }
  }
  return weights;
}

function squaredLength(rows: SparseRows, row: number): number {
  const end = rows.starts[row + 1] ?? 0;
  let sum = 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) sum += (rows.values[at] ?? 0) ** 2;
  return sum;
}

function addRow(weights: Float64Array, rows: SparseRows, row: number, times: number): void {
  const { starts, columns, values } = rows;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0;
    weights[column] = (weights[column] ?? 0) + times * (values[at] ?? 0);
  }
}
