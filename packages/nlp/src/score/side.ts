import type { Language } from "../corpus/labels.ts";
import type { FeatureReader } from "../features/feature-reader.ts";
import { keyedPolarity } from "../features/keyed-polarity.ts";
import { createLanguageFeatures, polarityOf } from "../features/language-features.ts";
import { createMarkRestorer } from "../features/mark-restorer.ts";
import { shippedSyllables } from "../syllable/shipped-model.ts";
import { createTargetFeatureReader } from "../target/target-features.ts";
import { openTargetModel, type TargetModel } from "../target/target-model.ts";
import { createTargetWordReader } from "../target/target-words.ts";
import { createEvidenceFinder, type EvidenceFinder } from "./find-evidence.ts";
import type { ModelSet } from "./model-set.ts";

/** What reads texts of one language. */
export type Side = {
  models: ModelSet;
  target: undefined | TargetModel;
  features: FeatureReader;
  evidence: EvidenceFinder;
};

/** All read by the same lists, opened once. Throws `ModelFileFailure` where the model of targets is none. */
export function openSide(lang: Language, models: ModelSet): Side {
  const lists = keyedPolarity(polarityOf(lang));
  const restorer = lang === "vi" ? createMarkRestorer(shippedSyllables()) : undefined;
  const targetFeatures = createTargetFeatureReader(createTargetWordReader(lists, restorer));
  return {
    models,
    target: models.target === undefined ? undefined : openTargetModel(models.target, targetFeatures),
    features: createLanguageFeatures(lang, lists),
    evidence: createEvidenceFinder(lists),
  };
}
