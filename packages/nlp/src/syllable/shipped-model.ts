import { SHIPPED_COUNTS } from "./shipped-counts.ts";
import { openSyllableModel, readSyllableCounts, type SyllableModel } from "./syllable-model.ts";

let model: undefined | SyllableModel;

/** The syllable model that ships, opened when it is first asked for. */
export function shippedSyllables(): SyllableModel {
  model ??= openSyllableModel(readSyllableCounts(Buffer.from(SHIPPED_COUNTS, "base64")));
  return model;
}
