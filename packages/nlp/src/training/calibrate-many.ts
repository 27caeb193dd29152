import { logistic } from "../linear/exact-math.ts";

export type Line = { slope: number; offset: number };

const STEPS = 30;
const DAMPING = 1e-3;

/**
 * Platt's line: the logistic of slope · score + offset is the share of texts that have the class, by Newton's steps. The
 * truths are drawn in a little, as Platt (1999) does, for classes that are rare.
 */
export function calibrateLine(scores: Float64Array, truths: readonly boolean[]): Line {
  const members = truths.filter(Boolean).length;
  const high = (members + 1) / (members + 2);
  const low = 1 / (truths.length - members + 2);
  const line = { slope: 1, offset: 0 };
  for (let step = 0; step < STEPS; step += 1) {
    const sums = { a: DAMPING, b: 0, d: DAMPING, bySlope: 0, byOffset: 0 };
    scores.forEach((score, at) => {
      const share = logistic(line.slope * score + line.offset);
      const error = share - (truths[at] === true ? high : low);
      const weight = share * (1 - share);
      sums.a += weight * score * score;
      sums.b += weight * score;
      sums.d += weight;
      sums.bySlope += error * score;
      sums.byOffset += error;
    });
    const determinant = sums.a * sums.d - sums.b * sums.b;
    line.slope -= limited((sums.d * sums.bySlope - sums.b * sums.byOffset) / determinant);
    line.offset -= limited((sums.a * sums.byOffset - sums.b * sums.bySlope) / determinant);
  }
  return line;
}

/** Newton's step may overshoot where the scores part the classes well. */
function limited(step: number): number {
  return Math.max(-2, Math.min(2, step));
}
