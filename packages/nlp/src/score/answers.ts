import type { Sentiment } from "@nghe/contracts";
import type { Features } from "../features/feature-reader.ts";
import type { LinearModel } from "../linear/linear-model.ts";
import { NO_SIGN } from "../training/tasks.ts";
import type { ModelSet } from "./model-set.ts";
import type { Score } from "./score.ts";

export type ToneAnswer = Pick<Score, "sentiment" | "best" | "score" | "probability">;
export const NO_TONE: ToneAnswer = { sentiment: null, best: null, score: null, probability: null };

/** @param isTrusted whether the model may be sure of such a text at all */
export function toneOf(model: undefined | LinearModel, features: Features, isTrusted: boolean): ToneAnswer {
  if (model === undefined) return NO_TONE;
  const { classes } = model.head;
  const { best, isSure, probabilities } = model.classify(features);
  const chanceOf = (name: string) => probabilities[classes.indexOf(name)] ?? 0;
  const tone = TONES.get(classes[best] ?? "") ?? null;
  return {
    sentiment: isSure && isTrusted ? tone : null,
    best: tone,
    score: rounded(chanceOf("1") - chanceOf("-1")),
    probability: rounded(probabilities[best] ?? 0),
  };
}

const TONES: ReadonlyMap<string, Sentiment> = new Map([
  ["-1", -1],
  ["0", 0],
  ["1", 1],
]);

type LabelAnswer = Pick<Score, "emotion" | "stage" | "touchpoint" | "painPoints" | "acts" | "spam" | "hate">;

/** What the models of all tasks but sentiment say. */
export function labelsOf(models: ModelSet, features: Features): LabelAnswer {
  return {
    emotion: sureOf(models.emotion, features),
    stage: signOf(sureOf(models.stage, features)),
    touchpoint: signOf(sureOf(models.touchpoint, features)),
    painPoints: allOf(models["pain-points"], features),
    acts: allOf(models.acts, features),
    spam: signOf(likeliestOf(models.spam, features)),
    hate: signOf(likeliestOf(models.hate, features)),
  };
}

function sureOf(model: undefined | LinearModel, features: Features): string | null {
  if (model === undefined) return null;
  const { best, isSure } = model.classify(features);
  return isSure ? (model.head.classes[best] ?? null) : null;
}

/** Of spam and hate "unsure" is a no. */
function likeliestOf(model: undefined | LinearModel, features: Features): string | null {
  return model === undefined ? null : (model.head.classes[model.classify(features).best] ?? null);
}

function signOf(label: string | null): string | null {
  return label === NO_SIGN ? null : label;
}

function allOf(model: undefined | LinearModel, features: Features): readonly string[] | null {
  if (model === undefined) return null;
  const { classes, decision } = model.head;
  const { probabilities } = model.classify(features);
  return classes.filter((_, at) => (probabilities[at] ?? 0) >= (decision[at] ?? 1));
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000;
