import type { Features } from "../features/feature-reader.ts";
import type { FeatureSet } from "../features/feature-set.ts";
import { BIAS, type Layout } from "../linear/layout.ts";
import type { RowWriter } from "./sparse-rows.ts";

/** Adds a text's features as one row in the columns of a layout. */
export function addFeatureRow(writer: RowWriter, features: Features, layout: Layout): void {
  const letters = 2 ** layout.wordBits;
  const numbers = letters + 2 ** layout.letterBits;
  addHashes(writer, features.words, 0, layout.wordBits, layout.wordScale);
  addHashes(writer, features.letters, letters, layout.letterBits, layout.letterScale);
  for (let at = 0; at < features.numbers.length; at += 1) {
    const value = features.numbers[at] ?? 0;
    if (value !== 0) writer.add(numbers + at, value * layout.numberScale);
  }
  writer.add(numbers + features.numbers.length, BIAS);
  writer.endRow();
}

function addHashes(writer: RowWriter, { ids, count }: FeatureSet, from: number, bits: number, scale: number): void {
  const value = scale / Math.sqrt(Math.max(1, count));
  for (let at = 0; at < count; at += 1) writer.add(from + ((ids[at] ?? 0) & (2 ** bits - 1)), value);
}
