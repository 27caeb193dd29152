import { createReader } from "../../reading/reader.ts";
import { findTarget } from "../../score/find-target.ts";
import { createRowWriter, type SparseRows } from "../../training/sparse-rows.ts";
import { createFlatFeatures, flatten } from "../flat-features.ts";
import { likelyNames } from "../name-spans.ts";
import type { TargetFeatureReader } from "../target-features.ts";
import { BIAS, type TargetLayout, targetWidth } from "../target-layout.ts";
import type { TargetExample } from "./target-example.ts";

/** The features of examples, a row each. */
export function targetRows(
  examples: readonly TargetExample[],
  features: TargetFeatureReader,
  layout: TargetLayout,
): SparseRows {
  const reader = createReader();
  const writer = createRowWriter(examples.length, targetWidth(layout));
  const flat = createFlatFeatures();
  const numbersFrom = 2 ** layout.bits;
  for (const { text, target, others } of examples) {
    const read = reader.read(text);
    const spans = findTarget(text, read.readTo, target);
    const opened = features.open(
      read,
      likelyNames(read, [...spans, ...others.flatMap((name) => findTarget(text, read.readTo, name))]),
    );
    opened.look(spans);
    flatten(flat, opened, layout);
    for (let at = 0; at < flat.count; at += 1) writer.add(flat.buckets[at] ?? 0, flat.values[at] ?? 0);
    const { numbers } = opened.features;
    numbers.forEach((number, at) => {
      if (number !== 0) writer.add(numbersFrom + at, number * layout.numberScale);
    });
    writer.add(numbersFrom + numbers.length, BIAS);
    writer.endRow();
  }
  return writer.done();
}
