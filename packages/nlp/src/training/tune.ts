import { logistic, softmax } from "../linear/exact-math.ts";
import { likeliest } from "../linear/linear-model.ts";
import { calibrateLine } from "./calibrate-many.ts";
import { type Calibration, calibrateOne } from "./calibrate-one.ts";
import { accuracyOf, chooseDecision, macroF1Of } from "./choose-decision.ts";
import { chooseThreshold, chooseUnsure, f1At } from "./choose-threshold.ts";

/** How scores become answers, chosen on held-out texts, and how well that went on them. */
export type Tuning = {
  calibration: Calibration;
  decision: number[];
  unsureBelow: number;
  figures: Readonly<Record<string, number>>;
};

/** Scores of held-out texts, and the classes that each has. */
export type HeldOutScores = { scores: readonly Float64Array[]; labels: readonly (readonly string[])[] };

/** @param lean for other fields, where the shares of classes differ: the highest score wins, with this added to each */
export function tuneOne(
  { scores, labels }: HeldOutScores,
  classes: readonly string[],
  lean: undefined | readonly number[],
): Tuning {
  const truths = Int32Array.from(labels, ([label = ""]) => classes.indexOf(label));
  const calibration = calibrateOne({ scores, truths }, classes.length);
  const probabilities = scores.map((row) => probabilitiesOf(row, calibration));
  const decision =
    lean === undefined
      ? chooseDecision(probabilities, truths, classes.length)
      : calibration.offsets.map((offset, of) => (calibration.slopes[of] ?? 1) * (lean[of] ?? 0) - offset);
  const said = Int32Array.from(probabilities, (row) => likeliest(row, decision));
  const confidences = probabilities.map((row, at) => row[said[at] ?? 0] ?? 0);
  const isRight = confidences.map((_, at) => said[at] === truths[at]);
  const unsureBelow = chooseUnsure(confidences, isRight);
  const sure = confidences.map((confidence) => confidence >= unsureBelow);
  return {
    calibration,
    decision,
    unsureBelow,
    figures: {
      accuracy: accuracyOf(said, truths),
      macro_f1: macroF1Of(said, truths, classes.length),
      unsure: 1 - sure.filter(Boolean).length / Math.max(1, sure.length),
      accuracy_of_sure: shareOf(isRight.filter((_, at) => sure[at])),
      brier: brierOf(probabilities, truths),
    },
  };
}

export function tuneMany({ scores, labels }: HeldOutScores, classes: readonly string[]): Tuning {
  const calibration: Calibration = { slopes: [], offsets: [] };
  const decision: number[] = [];
  const figures: Record<string, number> = {};
  classes.forEach((name, of) => {
    const own = Float64Array.from(scores, (row) => row[of] ?? 0);
    const truths = labels.map((all) => all.includes(name));
    const { slope, offset } = calibrateLine(own, truths);
    const probabilities = own.map((score) => logistic(slope * score + offset));
    const threshold = chooseThreshold(probabilities, truths);
    calibration.slopes.push(slope);
    calibration.offsets.push(offset);
    decision.push(threshold);
    figures[`f1_${name}`] = f1At(probabilities, truths, threshold);
  });
  const all = Object.values(figures);
  const macro = all.reduce((sum, score) => sum + score, 0) / Math.max(1, all.length);
  return { calibration, decision, unsureBelow: 0, figures: { macro_f1: macro, ...figures } };
}

function probabilitiesOf(row: Float64Array, { slopes, offsets }: Calibration): Float64Array {
  const into = new Float64Array(row.length);
  softmax(
    row.map((score, of) => (slopes[of] ?? 1) * score + (offsets[of] ?? 0)),
    into,
  );
  return into;
}

function shareOf(facts: readonly boolean[]): number {
  return facts.filter(Boolean).length / Math.max(1, facts.length);
}

/** The mean squared distance of the probabilities from what came true (Brier 1950): 0 best, 2 worst. */
function brierOf(probabilities: readonly Float64Array[], truths: Int32Array): number {
  let sum = 0;
  probabilities.forEach((row, at) => {
    row.forEach((share, of) => {
      sum += (share - (of === truths[at] ? 1 : 0)) ** 2;
    });
  });
  return sum / Math.max(1, probabilities.length);
}
