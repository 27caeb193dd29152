import { clearFeatures, createFeatureSet } from "../features/feature-set.ts";
import { addLetterFeatures } from "../features/letter-features.ts";
import type { MaskedSpan } from "../features/word-stream.ts";
import { HANDLE_WORD } from "../features/word-stream.ts";
import { mixHashes } from "../reading/hash.ts";
import type { ReadText } from "../reading/read-text.ts";
import { READ_AT_MOST } from "../reading/reader.ts";
import { createPlace, type Place, placeTarget, REGION_NAMES, Region } from "./regions.ts";
import { addTargetNumbers, TARGET_NUMBERS } from "./target-numbers.ts";
import type { TargetWordReader, TargetWords } from "./target-words.ts";

/** A model is used with the features that it was trained on. */
export const TARGET_FEATURES_VERSION = 1;

/** Features of a kind count together: those of the whole text first, then a block for each region, then neighbours. */
export const BLOCK_NAMES = ["words", "letters", ...REGION_NAMES, "neighbours", "name"] as const;
/** So many blocks are the same for every target of a text. */
export const TEXT_BLOCKS = 2;

/**
 * What a model looks at, of one target in a text; overwritten by the next. Block `b` has the hashes `ids[ends[b - 1] …
 * ends[b] - 1]`, each of the word `words[…]` of the text, −1 for letters.
 */
export type TargetFeatures = {
  ids: Uint32Array;
  words: Int32Array;
  readonly ends: Int32Array;
  readonly numbers: Float64Array;
};

export type TargetFeatureReader = {
  /** @param names where any name stands in the text, apart from each other and in their order */
  open(read: ReadText, names: readonly MaskedSpan[]): TargetText;
};

/** A text whose targets are looked at one after the other. */
export type TargetText = {
  readonly words: TargetWords;
  readonly place: Place;
  readonly features: TargetFeatures;
  /** Writes the features of a target into `features`; without spans those of the text alone. */
  look(spans: readonly MaskedSpan[]): void;
};

const MOST_IDS = 1 << 12;
const NEIGHBOURS = 3;

export function createTargetFeatureReader(reader: TargetWordReader): TargetFeatureReader {
  const letters = createFeatureSet();
  const place = createPlace(READ_AT_MOST);
  const features: TargetFeatures = {
    ids: new Uint32Array(MOST_IDS),
    words: new Int32Array(MOST_IDS),
    ends: new Int32Array(BLOCK_NAMES.length),
    numbers: new Float64Array(TARGET_NUMBERS.length),
  };
  return {
    open(read, names) {
      const words = reader.fill(read, names);
      features.ends[0] = addWords(features, 0, words, 0);
      let filled = features.ends[0];
      let last = -1;
      for (let at = 0; at < words.stream.count; at += 1) {
        const token = words.stream.token[at] ?? 0;
        const speaks = words.isName[at] === 0 && words.stream.bare[at] !== HANDLE_WORD;
        if (token !== last && speaks) {
          clearFeatures(letters);
          addLetterFeatures(letters, read, token);
          for (let nth = 0; nth < letters.count; nth += 1) filled = addId(features, filled, letters.ids[nth] ?? 0, at);
        }
        last = token;
      }
      features.ends[1] = filled;
      return {
        words,
        place,
        features,
        look(spans) {
          placeTarget(place, words, read, spans);
          addRegions(features, words, place);
          addName(features, read, spans);
          addTargetNumbers(features.numbers, read, words, place);
        },
      };
    },
  };
}

function addRegions(features: TargetFeatures, words: TargetWords, place: Place): void {
  let filled = features.ends[TEXT_BLOCKS - 1] ?? 0;
  REGION_NAMES.forEach((name, nth) => {
    const region = Region[name];
    if (place.first >= 0) {
      for (let at = 0; at < words.stream.count; at += 1) {
        if (((place.regions[at] ?? 0) & region) !== 0) filled = addWord(features, filled, words, at, region);
      }
    }
    features.ends[TEXT_BLOCKS + nth] = filled;
  });
  features.ends[BLOCK_NAMES.length - 2] = place.first < 0 ? filled : addNeighbours(features, filled, words, place);
}

const NAME = 0x5000;

/** The name itself, for models that are told to know the names that they learned from. */
function addName(features: TargetFeatures, read: ReadText, [span]: readonly MaskedSpan[]): void {
  let filled = features.ends[BLOCK_NAMES.length - 2] ?? 0;
  for (let token = 0; span !== undefined && token < read.count; token += 1) {
    const isWithin = (read.start[token] ?? 0) >= span.start && (read.end[token] ?? 0) <= span.end;
    if (isWithin) filled = addId(features, filled, mixHashes(NAME, read.hash[token] ?? 0), -1);
  }
  features.ends[BLOCK_NAMES.length - 1] = filled;
}

/** The words beside the target, each place a feature of its own. */
function addNeighbours(features: TargetFeatures, from: number, words: TargetWords, place: Place): number {
  let filled = from;
  for (let steps = 1; steps <= NEIGHBOURS; steps += 1) {
    const [left, right] = [place.first - steps, place.last + steps];
    if (left >= 0) filled = addId(features, filled, mixHashes(0x1000 + steps, words.bare[left] ?? 0), left);
    if (right < words.stream.count) {
      filled = addId(features, filled, mixHashes(0x2000 + steps, words.bare[right] ?? 0), right);
    }
  }
  if (place.first > 1)
    filled = addId(features, filled, mixHashes(0x3000, words.pair[place.first - 1] ?? 0), place.first - 1);
  if (place.last + 2 < words.stream.count) {
    filled = addId(features, filled, mixHashes(0x4000, words.pair[place.last + 2] ?? 0), place.last + 2);
  }
  return filled;
}

function addWords(features: TargetFeatures, from: number, words: TargetWords, salt: number): number {
  let filled = from;
  for (let at = 0; at < words.stream.count; at += 1) filled = addWord(features, filled, words, at, salt);
  return filled;
}

function addWord(features: TargetFeatures, from: number, words: TargetWords, at: number, salt: number): number {
  let filled = addId(features, from, mixHashes(salt, words.bare[at] ?? 0), at);
  const marked = words.marked[at] ?? 0;
  if (marked !== 0) filled = addId(features, filled, mixHashes(salt, marked), at);
  return addId(features, filled, mixHashes(salt, words.pair[at] ?? 0), at);
}

function addId(features: TargetFeatures, at: number, id: number, word: number): number {
  if (at === features.ids.length) grow(features);
  features.ids[at] = id;
  features.words[at] = word;
  return at + 1;
}

function grow(features: TargetFeatures): void {
  const ids = new Uint32Array(features.ids.length * 2);
  const words = new Int32Array(ids.length);
  ids.set(features.ids);
  words.set(features.words);
  features.ids = ids;
  features.words = words;
}
