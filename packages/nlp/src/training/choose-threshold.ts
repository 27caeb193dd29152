const STEPS = 50;
const BAND = 0.1;
const FEW = 20;

/** From which probability on a class holds: where F1 is best on held-out texts. Never below 0.1 or above 0.9. */
export function chooseThreshold(probabilities: Float64Array, truths: readonly boolean[]): number {
  let best = -1;
  let chosen = 0.5;
  for (let step = 5; step <= STEPS - 5; step += 1) {
    const threshold = step / STEPS;
    const found = f1At(probabilities, truths, threshold);
    if (found > best) {
      best = found;
      chosen = threshold;
    }
  }
  return chosen;
}

export function f1At(probabilities: Float64Array, truths: readonly boolean[], threshold: number): number {
  let right = 0;
  let said = 0;
  let members = 0;
  for (let at = 0; at < truths.length; at += 1) {
    const isSaid = (probabilities[at] ?? 0) >= threshold;
    if (isSaid) said += 1;
    if (truths[at] === true) members += 1;
    if (isSaid && truths[at] === true) right += 1;
  }
  return said + members === 0 ? 0 : (2 * right) / (said + members);
}

/**
 * Below which probability the likeliest class is no answer: the lowest from which on it is right at least half the time,
 * in every band of a tenth that has enough held-out texts.
 */
export function chooseUnsure(confidences: readonly number[], isRight: readonly boolean[]): number {
  let chosen = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const from = step / STEPS;
    let inside = 0;
    let right = 0;
    confidences.forEach((confidence, at) => {
      if (confidence < from || confidence >= from + BAND) return;
      inside += 1;
      if (isRight[at] === true) right += 1;
    });
    if (inside >= FEW && right < inside / 2) chosen = from + 1 / STEPS;
  }
  return Math.min(0.9, chosen);
}
