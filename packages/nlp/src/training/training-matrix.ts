import type { FeatureReader } from "../features/feature-reader.ts";
import { type Layout, widthOf } from "../linear/layout.ts";
import { createReader } from "../reading/reader.ts";
import { addFeatureRow } from "./feature-rows.ts";
import { spansOfNames } from "./spans-of-names.ts";
import { createRowWriter, type SparseRows } from "./sparse-rows.ts";
import type { TrainingText } from "./training-text.ts";

/**
 * A text to learn from, in its place: `origin` numbers the text it was made of, which `isOriginal` ones are themselves;
 * `weight` says how much it counts.
 */
export type PlacedText = TrainingText & { origin: number; isOriginal: boolean; weight: number };

/** The features of texts, a row each. */
export function matrixOf(texts: readonly PlacedText[], features: FeatureReader, layout: Layout): SparseRows {
  const reader = createReader();
  const writer = createRowWriter(texts.length, widthOf(layout));
  for (const { text, masks } of texts) {
    addFeatureRow(writer, features.featuresOf(reader.read(text), spansOfNames(text, masks)), layout);
  }
  return writer.done();
}
