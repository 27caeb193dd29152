import type { Language } from "../../corpus/labels.ts";
import type { Field } from "../../training/recipe.ts";
import { rowTimes, type SparseRows } from "../../training/sparse-rows.ts";
import { trainClasses } from "../../training/train-classes.ts";
import { createTargetFeatures } from "../create-target-features.ts";
import { TARGET_FEATURES_VERSION } from "../target-features.ts";
import { writeTargetFile } from "../target-file.ts";
import type { TargetHead } from "../target-head.ts";
import { targetWidth } from "../target-layout.ts";
import { type PlacedExample, placeExamples } from "./place-examples.ts";
import { quantiseTarget } from "./quantise-target.ts";
import type { TargetExample } from "./target-example.ts";
import { type TargetRecipe, targetRecipeOf } from "./target-recipe.ts";
import { targetRows } from "./target-rows.ts";
import { type TargetTuning, tuneTarget } from "./tune-target.ts";

export type TargetWish = {
  lang: Language;
  seed: number;
  field: Field;
  /** Of the data, for the file's head. */
  digest: string;
};

/** The bytes of a model file, what stands in its head, and how it did on examples held out from its own data. */
export type TrainedTarget = {
  bytes: Uint8Array;
  head: TargetHead;
  /** How many examples have each tone. */
  counts: ReadonlyMap<string, number>;
  figures: Readonly<Record<string, number>>;
};

const TONES = [-1, 0, 1] as const;
const FOLDS = 4;

/** Learns a model of targets. The same examples, in whatever order, and the same wish give the same bytes. */
export function trainTarget(
  examples: readonly TargetExample[],
  { lang, seed, field, digest }: TargetWish,
): TrainedTarget {
  const recipe = targetRecipeOf(field);
  const placed = placeExamples(examples, { lang, folds: FOLDS, holdsOut: recipe.holdsOut });
  const rows = targetRows(placed, createTargetFeatures(lang), recipe.layout);
  const learn = createLearner(rows, placed, recipe, seed);
  const { figures, ...tuning } = tuneOnHeldOut(rows, placed, learn);
  const { units, ...tables } = quantiseTarget(
    learn(() => true),
    recipe.layout.bits,
  );
  const head: TargetHead = {
    task: "target",
    lang,
    classes: ["-1", "0", "1"],
    features: TARGET_FEATURES_VERSION,
    layout: { ...recipe.layout, scales: [...recipe.layout.scales] },
    units,
    ...tuning,
    seed,
    digest,
    rows: examples.length,
  };
  const counts = new Map(TONES.map((tone) => [String(tone), examples.filter((one) => one.tone === tone).length]));
  return { bytes: writeTargetFile({ head, ...tables }), head, counts, figures };
}

/** Learns the weights of the three tones from the rows that `isIn` admits. */
type Learner = (isIn: (row: number) => boolean) => Float64Array[];

function createLearner(
  rows: SparseRows,
  placed: readonly PlacedExample[],
  { layout, cost, balance, epochs }: TargetRecipe,
  seed: number,
): Learner {
  const factors = TONES.map((tone) => {
    const own = placed.filter((example) => example.tone === tone).length;
    return 1 + balance * (placed.length / TONES.length / Math.max(1, own) - 1);
  });
  const starts = TONES.map(() => new Float64Array(targetWidth(layout)));
  return (isIn) =>
    trainClasses(rows, Int32Array.from(placed.keys()).filter(isIn), {
      isOf: (row, of) => placed[row]?.tone === TONES[of],
      costOf: (row) => cost * (factors[(placed[row]?.tone ?? 0) + 1] ?? 1),
      starts,
      epochs,
      seed,
    });
}

/** Scores of targets as they were written, each from weights that have seen nothing of its fold. */
function tuneOnHeldOut(rows: SparseRows, placed: readonly PlacedExample[], learn: Learner): TargetTuning {
  const scores: Float64Array[] = [];
  const truths: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn((row) => placed[row]?.fold !== fold);
    placed.forEach((example, row) => {
      if (example.fold !== fold || !example.isOriginal || example.target === "") return;
      scores.push(Float64Array.from(weights, (of) => rowTimes(rows, row, of)));
      truths.push(example.tone + 1);
    });
  }
  return tuneTarget(scores, Int32Array.from(truths));
}
