import { type LanguageWeights, writeLanguageWeights } from "../language-weights.ts";
import { examplesOf, type LanguageRow, otherRows } from "./examples.ts";
import { trainWeights } from "./train-language.ts";

/** Weights learnt from rows; those of other languages (`otherRows`) are among the rows. */
export function trainLanguage(rows: readonly LanguageRow[], seed: number): LanguageWeights {
  return trainWeights(examplesOf(rows), seed);
}

/** The bytes of the weights that ship: learnt from rows of Vietnamese and English and all posts in other languages. */
export function trainShippedLanguage(rows: readonly LanguageRow[], seed: number): Uint8Array {
  return writeLanguageWeights(trainLanguage([...rows, ...otherRows()], seed));
}
