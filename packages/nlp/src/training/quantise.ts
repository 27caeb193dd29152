import { NUMBER_NAMES } from "../features/feature-reader.ts";
import type { Layout } from "../linear/layout.ts";

export type Quantised = {
  words: Int8Array;
  letters: Int8Array;
  numbers: Float32Array;
  wordUnits: number[];
  letterUnits: number[];
};

const LARGEST = 127;

/** The weights of the classes as a model file has them: by rows, those of words and letters in 8 bits. */
export function quantise(weights: readonly Float64Array[], layout: Layout): Quantised {
  const letters = 2 ** layout.wordBits;
  const numbers = letters + 2 ** layout.letterBits;
  const tables = {
    words: weights.map((all) => inEightBits(all.subarray(0, letters))),
    letters: weights.map((all) => inEightBits(all.subarray(letters, numbers))),
  };
  const rest = weights.map((all) => all.subarray(numbers));
  return {
    words: byRows(
      tables.words.map(({ values }) => values),
      new Int8Array(letters * weights.length),
    ),
    letters: byRows(
      tables.letters.map(({ values }) => values),
      new Int8Array((numbers - letters) * weights.length),
    ),
    numbers: byRows(rest, new Float32Array((NUMBER_NAMES.length + 1) * weights.length)),
    wordUnits: tables.words.map(({ unit }) => unit),
    letterUnits: tables.letters.map(({ unit }) => unit),
  };
}

function inEightBits(weights: Float64Array): { values: Int8Array; unit: number } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = largest === 0 ? 1 : largest / LARGEST;
  return { values: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}

function byRows<Table extends Int8Array | Float32Array>(columns: readonly ArrayLike<number>[], table: Table): Table {
  columns.forEach((column, of) => {
    for (let row = 0; row < column.length; row += 1) table[row * columns.length + of] = column[row] ?? 0;
  });
  return table;
}
