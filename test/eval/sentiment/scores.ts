import type { Sentiment } from "./labelled-posts.ts";

/** What was true, what was said, and whether it was said surely. */
export type Judged = { truth: Sentiment; said: Sentiment; isSure: boolean };

export type Scores = { accuracy: number; macroF1: number; macroRecall: number };

const CLASSES = [-1, 0, 1] as const;

/** Shares from 0 to 1; the macro figures are means over the classes that are true of any. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const counts = new Float64Array(9);
  for (const { truth, said } of judged) {
    const cell = (truth + 1) * 3 + said + 1;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return scoresOfCounts(counts);
}

/** @param counts of truth · 3 + said, both from 0 */
function scoresOfCounts(counts: Float64Array): Scores {
  const at = (truth: number, said: number) => counts[(truth + 1) * 3 + said + 1] ?? 0;
  const sum = (cells: readonly number[]) => cells.reduce((all, cell) => all + cell, 0);
  const present = CLASSES.filter((of) => sum(CLASSES.map((said) => at(of, said))) > 0);
  const trueOf = (of: number) => sum(CLASSES.map((said) => at(of, said)));
  const saidOf = (of: number) => sum(CLASSES.map((truth) => at(truth, of)));
  const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);
  return {
    accuracy: sum(CLASSES.map((of) => at(of, of))) / Math.max(1, sum([...counts])),
    macroF1: mean(present.map((of) => (2 * at(of, of)) / (trueOf(of) + saidOf(of)))),
    macroRecall: mean(present.map((of) => at(of, of) / trueOf(of))),
  };
}
