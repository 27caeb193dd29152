import { NUMBER_NAMES } from "../features/feature-reader.ts";
import { BIAS, type Layout, widthOf } from "../linear/layout.ts";
import { BIAS_NAME, type Prior } from "./sentiment-prior.ts";

/** Where the weights of each class begin: what the prior says of the numbers, nothing for words and letters. */
export function priorStarts(prior: undefined | Prior, layout: Layout, classes: readonly string[]): Float64Array[] {
  const numbers = 2 ** layout.wordBits + 2 ** layout.letterBits;
  return classes.map((name) => {
    const start = new Float64Array(widthOf(layout));
    if (prior === undefined) return start;
    NUMBER_NAMES.forEach((number, at) => {
      start[numbers + at] = weightOf(prior, number, name) / layout.numberScale;
    });
    start[numbers + NUMBER_NAMES.length] = weightOf(prior, BIAS_NAME, name) / BIAS;
    return start;
  });
}

/** The prior's columns are the classes −1, 0 and 1. */
function weightOf(prior: Prior, number: string, name: string): number {
  return prior[number]?.[Number(name) + 1] ?? 0;
}
