import type { Sentiment } from "@nghe/contracts";
import type { Features } from "../features/feature-reader.ts";
import type { LinearModel } from "../linear/linear-model.ts";
import type { ReadText } from "../reading/read-text.ts";
import { mayMock } from "../target/irony.ts";
import type { TargetJudgement } from "../target/target-model.ts";
import { NO_SIGN } from "../training/tasks.ts";
import type { ModelSet } from "./model-set.ts";
import type { Score } from "./score.ts";

export type ToneAnswer = Pick<Score, "sentiment" | "best" | "score" | "probability">;
export const NO_TONE: ToneAnswer = { sentiment: null, best: null, score: null, probability: null };

/** What may be mockery keeps this much of the way from even to sure. */
const MOCKED = 0.45;

/**
 * The tone of a post. Praise that may be mockery is less probable, not blame.
 * @param isTrusted whether the model may be sure of such a text at all
 */
export function toneOf(
  model: undefined | LinearModel,
  features: Features,
  { read, isTrusted }: { read: ReadText; isTrusted: boolean },
): ToneAnswer {
  if (model === undefined) return NO_TONE;
  const { classes, unsureBelow } = model.head;
  const { best, probabilities } = model.classify(features);
  const tone = TONES.get(classes[best] ?? "") ?? null;
  const even = 1 / classes.length;
  const kept = tone === 1 && mayMock(read) ? MOCKED : 1;
  const chanceOf = (at: number) => even + ((probabilities[at] ?? 0) - even) * kept;
  return {
    sentiment: chanceOf(best) >= unsureBelow && isTrusted ? tone : null,
    best: tone,
    score: rounded(chanceOf(classes.indexOf("1")) - chanceOf(classes.indexOf("-1"))),
    probability: rounded(chanceOf(best)),
  };
}

/** The tone toward a target as its model judges it. */
export function toneOfJudgement(
  { sentiment, best, score, probability }: TargetJudgement,
  isTrusted: boolean,
): ToneAnswer {
  return { sentiment: isTrusted ? sentiment : null, best, score: rounded(score), probability: rounded(probability) };
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
