import type { Language } from "../corpus/labels.ts";
import { keyedPolarity } from "../features/keyed-polarity.ts";
import { polarityOf } from "../features/language-features.ts";
import { createMarkRestorer } from "../features/mark-restorer.ts";
import { shippedSyllables } from "../syllable/shipped-model.ts";
import { createTargetFeatureReader, type TargetFeatureReader } from "./target-features.ts";
import { createTargetWordReader } from "./target-words.ts";

/** The features of targets in texts of a language, with the lists and the marks that ship. */
export function createTargetFeatures(lang: Language): TargetFeatureReader {
  const lists = keyedPolarity(polarityOf(lang));
  const restorer = lang === "vi" ? createMarkRestorer(shippedSyllables()) : undefined;
  return createTargetFeatureReader(createTargetWordReader(lists, restorer));
}
