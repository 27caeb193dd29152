import { softmax } from "../../linear/exact-math.ts";
import { likeliest } from "../../linear/linear-model.ts";
import { type Calibration, calibrateOne } from "../../training/calibrate-one.ts";
import { accuracyOf, chooseDecision, macroF1Of } from "../../training/choose-decision.ts";
import { chooseUnsure } from "../../training/choose-threshold.ts";

/** How scores become answers, chosen on held-out examples, and how well that went on them. */
export type TargetTuning = {
  calibration: Calibration;
  decision: number[];
  unsureBelow: number;
  figures: Readonly<Record<string, number>>;
};

/** @param truths the class of each row of scores: 0 for −1, 1 for 0, 2 for 1 */
export function tuneTarget(scores: readonly Float64Array[], truths: Int32Array): TargetTuning {
  const calibration = calibrateOne({ scores, truths }, 3);
  const shares = scores.map((row) => {
    const into = new Float64Array(3);
    softmax(
      row.map((score, of) => (calibration.slopes[of] ?? 1) * score + (calibration.offsets[of] ?? 0)),
      into,
    );
    return into;
  });
  const decision = chooseDecision(shares, truths, 3);
  const said = Int32Array.from(shares, (row) => likeliest(row, decision));
  const confidences = shares.map((row, at) => row[said[at] ?? 0] ?? 0);
  const isRight = confidences.map((_, at) => said[at] === truths[at]);
  const unsureBelow = chooseUnsure(confidences, isRight);
  const sure = isRight.filter((_, at) => (confidences[at] ?? 0) >= unsureBelow);
  return {
    calibration,
    decision,
    unsureBelow,
    figures: {
      accuracy: accuracyOf(said, truths),
      macro_f1: macroF1Of(said, truths, 3),
      unsure: 1 - sure.length / Math.max(1, isRight.length),
      accuracy_of_sure: sure.filter(Boolean).length / Math.max(1, sure.length),
      brier: brierOf(shares, truths),
    },
  };
}

function brierOf(shares: readonly Float64Array[], truths: Int32Array): number {
  let sum = 0;
  shares.forEach((row, at) => {
    for (let of = 0; of < 3; of += 1) sum += ((row[of] ?? 0) - (of === truths[at] ? 1 : 0)) ** 2;
  });
  return sum / Math.max(1, shares.length);
}
