import { exactLog, softmax } from "../linear/exact-math.ts";

/** Scores of held-out texts, a row of one for each class, and the class that each text has. */
export type Scored = { scores: readonly Float64Array[]; truths: Int32Array };
export type Calibration = { slopes: number[]; offsets: number[] };

const STEPS = 200;
const FIRST_STEP = 1;
const LEAST_STEP = 1e-6;

/**
 * One slope for all classes and an offset for each, so that the softmax of slope · score + offset is the share of texts
 * that are of a class (Guo et al. 2017, "On calibration of modern neural networks", with offsets): the likeliest ones, by
 * steps down the gradient that halve where they would climb.
 */
export function calibrateOne(scored: Scored, classes: number): Calibration {
  let point = { slope: 1, offsets: new Array<number>(classes).fill(0) };
  let slope = slopeAt(scored, point);
  let step = FIRST_STEP;
  for (let at = 0; at < STEPS && step > LEAST_STEP; at += 1) {
    const next = {
      slope: Math.max(0.01, point.slope - step * slope.bySlope),
      offsets: point.offsets.map((offset, of) => offset - step * (slope.byOffsets[of] ?? 0)),
    };
    const there = slopeAt(scored, next);
    if (there.loss > slope.loss) {
      step /= 2;
      continue;
    }
    point = next;
    slope = there;
    step *= 1.5;
  }
  return { slopes: new Array<number>(classes).fill(point.slope), offsets: point.offsets };
}

type Slope = { loss: number; bySlope: number; byOffsets: number[] };

function slopeAt({ scores, truths }: Scored, point: { slope: number; offsets: readonly number[] }): Slope {
  const classes = point.offsets.length;
  const moved = new Float64Array(classes);
  const shares = new Float64Array(classes);
  const sum: Slope = { loss: 0, bySlope: 0, byOffsets: new Array<number>(classes).fill(0) };
  scores.forEach((row, at) => {
    for (let of = 0; of < classes; of += 1) moved[of] = point.slope * (row[of] ?? 0) + (point.offsets[of] ?? 0);
    softmax(moved, shares);
    const truth = truths[at] ?? 0;
    sum.loss -= exactLog(Math.max(1e-12, shares[truth] ?? 0));
    for (let of = 0; of < classes; of += 1) {
      const error = (shares[of] ?? 0) - (of === truth ? 1 : 0);
      sum.bySlope += error * (row[of] ?? 0);
      sum.byOffsets[of] = (sum.byOffsets[of] ?? 0) + error;
    }
  });
  const count = Math.max(1, scores.length);
  return {
    loss: sum.loss / count,
    bySlope: sum.bySlope / count,
    byOffsets: sum.byOffsets.map((error) => error / count),
  };
}
