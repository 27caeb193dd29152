import { createReader, findTarget, type OpenedPost, type TargetModel, type TargetTone, withoutMarks } from "@nghe/nlp";
import type { Figures } from "../../harness/figures.ts";
import { bootstrap } from "../sentiment/bootstrap.ts";
import { type Judged, scoresOf } from "../sentiment/scores.ts";

/** A name in a text, the other names that are told of, and the tone toward it. */
export type TargetCase = { text: string; target: string; others: readonly string[]; tone: TargetTone; group: string };
/** A case and what a model said of it. `distance`: of its probabilities from the truth, as Brier reckons. */
export type JudgedCase = Judged & { group: string; distance: number };

const reader = createReader();

export function judgeCase(model: TargetModel, { text, target, others, tone, group }: TargetCase): JudgedCase {
  const { spans, post } = openCase(model, { text, target, others });
  const { best, sentiment, probabilities } = post.toward(spans);
  const distance = probabilities.reduce((sum, share, of) => sum + (share - (of === tone + 1 ? 1 : 0)) ** 2, 0);
  return { truth: tone, said: best, isSure: sentiment !== null, group, distance };
}

function openCase(model: TargetModel, { text, target, others }: Pick<TargetCase, "text" | "target" | "others">) {
  const spans = findTarget(text, text.length, target);
  const names = [...spans, ...others.flatMap((other) => findTarget(text, text.length, other))];
  const post: OpenedPost = model.open(reader.read(text), names);
  return { spans, post };
}

export const bareCase = (one: TargetCase): TargetCase => ({
  ...one,
  text: withoutMarks(one.text),
  target: withoutMarks(one.target),
  others: one.others.map(withoutMarks),
});

export const aloneCase = (one: TargetCase): TargetCase => ({ ...one, others: [] });

/** Accuracy and macro-F1 in per cent with 95 % intervals, the share that was unsure, how right the rest is, Brier's score. */
export function figuresOf(judged: readonly JudgedCase[]): Figures {
  const sure = judged.filter(({ isSure }) => isSure);
  return {
    n: judged.length,
    accuracy: withInterval(judged, (sample) => scoresOf(sample).accuracy),
    macro_f1: withInterval(judged, (sample) => scoresOf(sample).macroF1),
    unsure_percent: tenths(1 - sure.length / Math.max(1, judged.length)),
    accuracy_of_sure_percent: tenths(scoresOf(sure).accuracy),
    brier: Math.round((1_000 * sumOf(judged.map(({ distance }) => distance))) / Math.max(1, judged.length)) / 1_000,
  };
}

/** How far the net sentiment of each group (praise less blame, in points of its posts) is from the true one. */
export function netErrors(judged: readonly JudgedCase[], least: number): Figures {
  const groups = new Map<string, JudgedCase[]>();
  for (const one of judged) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const errors = [...groups.values()]
    .filter((group) => group.length >= least)
    .map((group) => Math.abs(sumOf(group.map(({ truth, said }) => truth - said))) / group.length);
  return { groups: errors.length, mean_error_points: withInterval(errors, (sample) => sumOf(sample) / sample.length) };
}

function withInterval<Item>(items: readonly Item[], figure: (sample: readonly Item[]) => number): Figures {
  if (items.length === 0) return { value: null };
  const { low, high } = bootstrap(items, figure);
  return { value: tenths(figure(items)), low: tenths(low), high: tenths(high) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const tenths = (share: number) => Math.round(share * 1_000) / 10;
