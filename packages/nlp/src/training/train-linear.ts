import type { Language } from "../corpus/labels.ts";
import { FEATURES_VERSION, type FeatureReader } from "../features/feature-reader.ts";
import type { PolarityEntries } from "../lexicon/polarity/polarity-entries.ts";
import { writeModelFile } from "../linear/model-file.ts";
import type { ModelHead } from "../linear/model-head.ts";
import { classCosts } from "./class-costs.ts";
import { placeLists } from "./place-lists.ts";
import { foldsOf, placeTexts } from "./place-texts.ts";
import { priorStarts } from "./prior-starts.ts";
import { quantise } from "./quantise.ts";
import { createRandom } from "./random.ts";
import type { Recipe } from "./recipe.ts";
import { rowTimes, type SparseRows } from "./sparse-rows.ts";
import { TASK_OF, type TaskName } from "./tasks.ts";
import { trainClasses } from "./train-classes.ts";
import { matrixOf, type PlacedText } from "./training-matrix.ts";
import type { TrainingText } from "./training-text.ts";
import { type HeldOutScores, type Tuning, tuneMany, tuneOne } from "./tune.ts";

export type TrainOptions = {
  task: TaskName;
  lang: Language;
  seed: number;
  /** Of the data, for the file's head. */
  digest: string;
  recipe: Recipe;
  features: FeatureReader;
  /** The polarity lists; learned from as the recipe says. */
  lists: PolarityEntries;
};

/** The bytes of a model file, what stands in its head, and how it did on texts held out from its own data. */
export type TrainedModel = {
  bytes: Uint8Array;
  head: ModelHead;
  /** How many texts have each class. */
  counts: ReadonlyMap<string, number>;
  figures: Readonly<Record<string, number>>;
};

const FOLDS = 5;

/** Learns a model. The same texts, in whatever order, and the same options give the same bytes. */
export function trainLinear(texts: readonly TrainingText[], options: TrainOptions): TrainedModel {
  const { task, lang, recipe } = options;
  const classes = classesOf(texts, task);
  const placed = placeTexts(texts, lang === "vi");
  const all = [...placed, ...placeLists(options.lists, recipe.listWeight, lang === "vi")];
  const rows = matrixOf(all, options.features, recipe.layout);
  const learn = createLearner(rows, all, classes, options);
  const tuning = tune(heldOutScores(rows, placed, learn, options.seed), classes, options);
  const { wordUnits, letterUnits, ...tables } = quantise(
    learn(() => true),
    recipe.layout,
  );
  const head: ModelHead = {
    task,
    lang,
    kind: TASK_OF[task].kind,
    classes: [...classes],
    features: FEATURES_VERSION,
    layout: recipe.layout,
    wordUnits,
    letterUnits,
    calibration: tuning.calibration,
    decision: tuning.decision,
    unsureBelow: tuning.unsureBelow,
    seed: options.seed,
    digest: options.digest,
    rows: texts.length,
  };
  const counts = new Map(classes.map((name) => [name, texts.filter(({ labels }) => labels.includes(name)).length]));
  return { bytes: writeModelFile({ head, ...tables }), head, counts, figures: tuning.figures };
}

/** The classes that the data show, in the task's order. */
function classesOf(texts: readonly TrainingText[], task: TaskName): readonly string[] {
  const seen = new Set(texts.flatMap(({ labels }) => labels));
  return TASK_OF[task].classes.filter((name) => seen.has(name));
}

/** Learns from the rows that `isIn` admits. */
type Learner = (isIn: (row: number) => boolean) => Float64Array[];

function createLearner(
  rows: SparseRows,
  texts: readonly PlacedText[],
  classes: readonly string[],
  { recipe, seed }: TrainOptions,
): Learner {
  const member = classes.map((name) => texts.map(({ labels }) => labels.includes(name)));
  const costs = classCosts(texts, classes, recipe);
  const starts = priorStarts(recipe.prior, recipe.layout, classes);
  return (isIn) =>
    trainClasses(rows, Int32Array.from(texts.keys()).filter(isIn), {
      isOf: (row, of) => member[of]?.[row] === true,
      costOf: (row, of) => costs[of]?.[row] ?? 0,
      starts,
      epochs: recipe.epochs,
      seed,
    });
}

/** Scores of the texts as they were written, each from weights that have seen neither it nor its other spellings. */
function heldOutScores(rows: SparseRows, placed: readonly PlacedText[], learn: Learner, seed: number): HeldOutScores {
  const folds = foldsOf(placed, FOLDS, createRandom(seed));
  const scores: Float64Array[] = [];
  const labels: (readonly string[])[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn((row) => folds[row] !== fold);
    placed.forEach((text, row) => {
      if (folds[row] !== fold || !text.isOriginal) return;
      scores.push(Float64Array.from(weights, (of) => rowTimes(rows, row, of)));
      labels.push(text.labels);
    });
  }
  return { scores, labels };
}

function tune(heldOut: HeldOutScores, classes: readonly string[], { task, recipe }: TrainOptions): Tuning {
  return TASK_OF[task].kind === "one" ? tuneOne(heldOut, classes, recipe.lean) : tuneMany(heldOut, classes);
}
