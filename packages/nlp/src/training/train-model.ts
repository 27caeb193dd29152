import type { Language } from "../corpus/labels.ts";
import { createLanguageFeatures, polarityOf } from "../features/language-features.ts";
import { type Field, recipeOf } from "./recipe.ts";
import type { TaskName } from "./tasks.ts";
import { type TrainedModel, trainLinear } from "./train-linear.ts";
import type { TrainingText } from "./training-text.ts";

export type ModelWish = { task: TaskName; lang: Language; seed: number; field: Field; digest: string };

/** Learns a model as the task and the language are best learned. */
export function trainModel(
  texts: readonly TrainingText[],
  { task, lang, seed, field, digest }: ModelWish,
): TrainedModel {
  return trainLinear(texts, {
    ...{ task, lang, seed, digest },
    recipe: recipeOf(task, lang, field),
    features: createLanguageFeatures(lang),
    lists: polarityOf(lang),
  });
}
