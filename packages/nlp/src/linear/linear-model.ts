import { FEATURES_VERSION, type Features } from "../features/feature-reader.ts";
import type { FeatureSet } from "../features/feature-set.ts";
import { exactLog, logistic, softmax } from "./exact-math.ts";
import { BIAS } from "./layout.ts";
import { ModelFileFailure, readModelFile } from "./model-file.ts";
import type { ModelHead } from "./model-head.ts";

/** What a model says of a text; overwritten by the next. */
export type Classification = {
  /** For each class: of `one` they add up to 1, of `many` each stands for itself. */
  readonly probabilities: Float64Array;
  /** The likeliest class, also where the model is unsure. */
  best: number;
  /** Whether the likeliest class is an answer. */
  isSure: boolean;
};

export type LinearModel = {
  readonly head: ModelHead;
  /** Throws nothing: every text gets an answer, if an unsure one. */
  classify(features: Features): Classification;
};

/** Opens the bytes of a model file. Throws `ModelFileFailure` where they are none, or of other features. */
export function openLinearModel(bytes: Uint8Array): LinearModel {
  const { head, words, letters, numbers } = readModelFile(bytes);
  if (head.features !== FEATURES_VERSION) {
    throw new ModelFileFailure(`the model was trained on features ${head.features}, these are ${FEATURES_VERSION}`);
  }
  const { layout, calibration, classes } = head;
  const count = classes.length;
  const scores = new Float64Array(count);
  const sums = new Int32Array(count);
  const result: Classification = { probabilities: new Float64Array(count), best: 0, isSure: false };
  const addTable = (set: FeatureSet, table: Int8Array, bits: number, scale: number, units: readonly number[]) => {
    sumRows(sums, set, table, bits);
    const part = scale / Math.sqrt(Math.max(1, set.count));
    for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) + part * (sums[at] ?? 0) * (units[at] ?? 0);
  };
  return {
    head,
    classify(features) {
      const bias = features.numbers.length * count;
      for (let at = 0; at < count; at += 1) scores[at] = BIAS * (numbers[bias + at] ?? 0);
      addTable(features.words, words, layout.wordBits, layout.wordScale, head.wordUnits);
      addTable(features.letters, letters, layout.letterBits, layout.letterScale, head.letterUnits);
      addNumbers(scores, features.numbers, numbers, layout.numberScale);
      for (let at = 0; at < count; at += 1) {
        scores[at] = (calibration.slopes[at] ?? 1) * (scores[at] ?? 0) + (calibration.offsets[at] ?? 0);
      }
      if (head.kind === "one") decideOne(result, scores, head);
      else decideMany(result, scores, head);
      return result;
    },
  };
}

function sumRows(sums: Int32Array, { ids, count }: FeatureSet, table: Int8Array, bits: number): void {
  const width = sums.length;
  const mask = 2 ** bits - 1;
  sums.fill(0);
  for (let at = 0; at < count; at += 1) {
    const row = ((ids[at] ?? 0) & mask) * width;
    for (let of = 0; of < width; of += 1) sums[of] = (sums[of] ?? 0) + (table[row + of] ?? 0);
  }
}

function addNumbers(scores: Float64Array, values: Float64Array, weights: Float32Array, scale: number): void {
  const width = scores.length;
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? 0) * scale;
    if (value === 0) continue;
    for (let of = 0; of < width; of += 1) scores[of] = (scores[of] ?? 0) + value * (weights[at * width + of] ?? 0);
  }
}

function decideOne(result: Classification, scores: Float64Array, head: ModelHead): void {
  const { probabilities } = result;
  softmax(scores, probabilities);
  result.best = likeliest(probabilities, head.decision);
  result.isSure = (probabilities[result.best] ?? 0) >= head.unsureBelow;
}

/** The class with the highest probability, each moved by its decision. */
export function likeliest(probabilities: Float64Array, decision: readonly number[]): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < probabilities.length; at += 1) {
    const score = exactLog(Math.max(1e-9, probabilities[at] ?? 0)) + (decision[at] ?? 0);
    if (score > highest) {
      best = at;
      highest = score;
    }
  }
  return best;
}

function decideMany(result: Classification, scores: Float64Array, head: ModelHead): void {
  const { probabilities } = result;
  let furthest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < probabilities.length; at += 1) {
    const probability = logistic(scores[at] ?? 0);
    probabilities[at] = probability;
    const over = probability - (head.decision[at] ?? 0.5);
    if (over > furthest) {
      furthest = over;
      result.best = at;
    }
  }
  result.isSure = furthest >= 0;
}
