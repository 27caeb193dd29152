import { mixHashes } from "../reading/hash.ts";
import { type ReadText, TokenFlag } from "../reading/read-text.ts";
import { addFeature, type FeatureSet } from "./feature-set.ts";
import type { WordStream } from "./word-stream.ts";

const WORD = 0x11;
const NEGATED_WORD = 0x12;
const PAIR = 0x13;
const BARE_WORD = 0x14;
const NEGATED_BARE_WORD = 0x15;
const BARE_PAIR = 0x16;
const OPENING = 0x5bd1e995;

/** Adds words and pairs of words, with their marks and without; a word under negation is another word. */
export function addWordFeatures(set: FeatureSet, stream: WordStream, read: ReadText): void {
  let before = OPENING;
  let bareBefore = OPENING;
  for (let at = 0; at < stream.count; at += 1) {
    const marked = stream.marked[at] ?? 0;
    const bare = stream.bare[at] ?? 0;
    const isNegated = ((read.flags[stream.token[at] ?? 0] ?? 0) & TokenFlag.negated) !== 0;
    addFeature(set, mixHashes(isNegated ? NEGATED_BARE_WORD : BARE_WORD, bare));
    addFeature(set, mixHashes(mixHashes(BARE_PAIR, bareBefore), bare));
    if (marked !== bare) addFeature(set, mixHashes(isNegated ? NEGATED_WORD : WORD, marked));
    if (marked !== bare || before !== bareBefore) addFeature(set, mixHashes(mixHashes(PAIR, before), marked));
    before = marked;
    bareBefore = bare;
  }
}
