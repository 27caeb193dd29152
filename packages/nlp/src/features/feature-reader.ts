import type { PolarityTable } from "../lexicon/polarity/polarity-table.ts";
import type { ReadText } from "../reading/read-text.ts";
import { TokenFlag, TokenKind } from "../reading/read-text.ts";
import { READ_AT_MOST } from "../reading/reader.ts";
import { clearFeatures, createFeatureSet, type FeatureSet } from "./feature-set.ts";
import { addLetterFeatures } from "./letter-features.ts";
import { addPolarity, POLARITY_NAMES } from "./polarity-features.ts";
import { addShape, SHAPE_NAMES } from "./shape-features.ts";
import { createStrengths } from "./strengths.ts";
import { addWordFeatures } from "./word-features.ts";
import {
  createWordStream,
  fillWordStream,
  HANDLE_WORD,
  MASKED_WORD,
  type MaskedSpan,
  polarityKey,
  type WordStream,
} from "./word-stream.ts";

/** A model is used with the features that it was trained on. */
export const FEATURES_VERSION = 1;

export const NUMBER_NAMES = [...POLARITY_NAMES, ...SHAPE_NAMES] as const;

/** What models of every task look at, of one text; overwritten by the next. */
export type Features = {
  readonly words: FeatureSet;
  readonly letters: FeatureSet;
  /** As `NUMBER_NAMES` names them. */
  readonly numbers: Float64Array;
};

export type FeatureReader = { featuresOf(read: ReadText, masks: readonly MaskedSpan[]): Features };

/** Writes the words of a text without marks as they would be with them: `marked` from `bare`. */
export type MarkRestorer = { restore(stream: WordStream): void };

export type PolarityLists = { marked: PolarityTable; bare: PolarityTable };

/** @param lists the polarity lists of the language; `bare` serves texts without marks where nothing restores them */
export function createFeatureReader(lists: PolarityLists, restorer?: MarkRestorer): FeatureReader {
  const strengths = createStrengths();
  const stream = createWordStream(READ_AT_MOST);
  const keys = new Uint32Array(READ_AT_MOST);
  const features: Features = {
    words: createFeatureSet(),
    letters: createFeatureSet(),
    numbers: new Float64Array(NUMBER_NAMES.length),
  };
  return {
    featuresOf(read, masks) {
      fillWordStream(stream, read, masks);
      clearFeatures(features.words);
      clearFeatures(features.letters);
      addWordFeatures(features.words, stream, read);
      let last = -1;
      for (let at = 0; at < stream.count; at += 1) {
        const token = stream.token[at] ?? 0;
        const isMasked = stream.marked[at] === MASKED_WORD || stream.marked[at] === HANDLE_WORD;
        if (token !== last && !isMasked) addLetterFeatures(features.letters, read, token);
        last = token;
      }
      const isMarked = hasMarks(read);
      if (!isMarked && restorer !== undefined) restorer.restore(stream);
      const hashes = isMarked || restorer !== undefined ? stream.marked : stream.bare;
      for (let at = 0; at < stream.count; at += 1) {
        keys[at] = polarityKey(read, stream.token[at] ?? 0, hashes[at] ?? 0);
      }
      const table = hashes === stream.marked ? lists.marked : lists.bare;
      addPolarity(features.numbers, read, stream, keys, { table, strengths });
      addShape(features.numbers, POLARITY_NAMES.length, read, stream);
      return features;
    },
  };
}

const MARKED_SHARE = 0.1;

/** Whether one word of ten has a Vietnamese mark. */
function hasMarks(read: ReadText): boolean {
  let words = 0;
  let marked = 0;
  for (let token = 0; token < read.count; token += 1) {
    if (read.kind[token] !== TokenKind.word) continue;
    words += 1;
    if (((read.flags[token] ?? 0) & TokenFlag.marked) !== 0) marked += 1;
  }
  return marked > 0 && marked >= words * MARKED_SHARE;
}
