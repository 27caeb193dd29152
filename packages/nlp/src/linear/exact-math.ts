/**
 * exp and log from sums and products alone, so that they are the same to the last bit on every machine: a model file
 * must be. Within 1e-15 of the true value, relatively.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TERMS = 18;
const LARGEST = 709;

export function exactExp(value: number): number {
  if (value > LARGEST) return Number.POSITIVE_INFINITY;
  if (value < -LARGEST) return 0;
  const power = Math.round(value / Math.LN2);
  const rest = value - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term >= 1; term -= 1) sum = 1 + (rest * sum) / term;
  return sum * 2 ** power;
}

/** Of numbers above 0. */
export function exactLog(value: number): number {
  let power = 0;
  let rest = value;
  while (rest > Math.SQRT2) {
    rest /= 2;
    power += 1;
  }
  while (rest < Math.SQRT1_2) {
    rest *= 2;
    power -= 1;
  }
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = 2 * TERMS + 3; term >= 1; term -= 2) sum = sum * square + 1 / term;
  return power * LN2_HIGH + power * LN2_LOW + 2 * ratio * sum;
}

/** Probabilities of scores: e to each, divided by their sum. Written into `into`. */
export function softmax(scores: ArrayLike<number>, into: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < into.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < into.length; at += 1) {
    const power = exactExp((scores[at] ?? 0) - highest);
    into[at] = power;
    sum += power;
  }
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) / sum;
}

export function logistic(score: number): number {
  return 1 / (1 + exactExp(-score));
}
