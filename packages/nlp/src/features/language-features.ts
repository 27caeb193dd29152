import type { Language } from "../corpus/labels.ts";
import { englishPolarity, type PolarityEntries, vietnamesePolarity } from "../lexicon/polarity/polarity-entries.ts";
import { shippedSyllables } from "../syllable/shipped-model.ts";
import { createFeatureReader, type FeatureReader, type PolarityLists } from "./feature-reader.ts";
import { keyedPolarity } from "./keyed-polarity.ts";
import { createMarkRestorer } from "./mark-restorer.ts";

/** The polarity lists of a language. */
export function polarityOf(lang: Language): PolarityEntries {
  return lang === "vi" ? vietnamesePolarity() : englishPolarity();
}

/** The features of texts in a language, with the lists and the marks that ship. */
export function createLanguageFeatures(
  lang: Language,
  lists: PolarityLists = keyedPolarity(polarityOf(lang)),
): FeatureReader {
  return lang === "vi"
    ? createFeatureReader(lists, createMarkRestorer(shippedSyllables()))
    : createFeatureReader(lists);
}
