import type { MarkRestorer, PolarityLists } from "../features/feature-reader.ts";
import { createStrengths, type Strengths } from "../features/strengths.ts";
import {
  createWordStream,
  fillWordStream,
  MASKED_WORD,
  type MaskedSpan,
  polarityKey,
  type WordStream,
} from "../features/word-stream.ts";
import type { PolarityTable } from "../lexicon/polarity/polarity-table.ts";
import { mixHashes } from "../reading/hash.ts";
import { ClauseFlag, type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import { READ_AT_MOST } from "../reading/reader.ts";

/**
 * The words of a text as its targets see them. Arrays are longer than what is filled: words are `0 … stream.count - 1`.
 */
export type TargetWords = {
  readonly stream: WordStream;
  /** Where each word stands in the text; of a masked name the whole name. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly isName: Uint8Array;
  /** The word without marks, with marks (0 where that is the same), and with the word before it. */
  readonly bare: Uint32Array;
  readonly marked: Uint32Array;
  readonly pair: Uint32Array;
  /** What the polarity lists say of a phrase, at its first word, negation and its like reckoned in; else 0. */
  readonly valence: Float64Array;
};

const NEGATED = 0x4e45;
const PAIR = 0x5041;
const OPENING = 0x5bd1e995;
const FLIPPED = -0.6;
const SHOUTED = 1.2;
const ASKED = 0.4;
const SUPPOSED = 0.5;
const STRONGER_AFTER = 1.2;
const MARKED_SHARE = 0.1;

export type TargetWordReader = {
  /** @param names spans apart from each other, in their order */
  fill(read: ReadText, names: readonly MaskedSpan[]): TargetWords;
};

export function createTargetWordReader(lists: PolarityLists, restorer: undefined | MarkRestorer): TargetWordReader {
  const strengths = createStrengths();
  const words = createTargetWords();
  const keys = new Uint32Array(READ_AT_MOST);
  const { stream } = words;
  return {
    fill(read, names) {
      fillWordStream(stream, read, names);
      placeWords(words, read, names);
      hashWords(words, read);
      const isBare = !hasMarks(read);
      if (isBare && restorer !== undefined) restorer.restore(stream);
      const hashes = isBare && restorer === undefined ? stream.bare : stream.marked;
      for (let at = 0; at < stream.count; at += 1) {
        keys[at] = polarityKey(read, stream.token[at] ?? 0, hashes[at] ?? 0);
      }
      weighPhrases(words, read, keys, { table: hashes === stream.marked ? lists.marked : lists.bare, strengths });
      return words;
    },
  };
}

function weighPhrases(
  { stream, valence }: TargetWords,
  read: ReadText,
  keys: Uint32Array,
  { table, strengths }: { table: PolarityTable; strengths: Strengths },
): void {
  valence.fill(0, 0, stream.count);
  for (let at = 0; at < stream.count; ) {
    const phrase = table.longestAt(keys, at, stream.count);
    const after = phrase < 0 ? at + 1 : at + table.lengthOf(phrase);
    if (phrase >= 0) {
      const before = strengths.of(keys[at - 1] ?? 0);
      const behind = strengths.of(keys[after] ?? 0) > 1 ? STRONGER_AFTER : 1;
      valence[at] = table.valenceOf(phrase) * before * behind * turnOf(read, stream.token[at] ?? 0);
    }
    at = after;
  }
}

function createTargetWords(): TargetWords {
  return {
    stream: createWordStream(READ_AT_MOST),
    start: new Int32Array(READ_AT_MOST),
    end: new Int32Array(READ_AT_MOST),
    isName: new Uint8Array(READ_AT_MOST),
    bare: new Uint32Array(READ_AT_MOST),
    marked: new Uint32Array(READ_AT_MOST),
    pair: new Uint32Array(READ_AT_MOST),
    valence: new Float64Array(READ_AT_MOST),
  };
}

function placeWords(words: TargetWords, read: ReadText, names: readonly MaskedSpan[]): void {
  let name = 0;
  for (let at = 0; at < words.stream.count; at += 1) {
    const token = words.stream.token[at] ?? 0;
    const start = read.start[token] ?? 0;
    const isName = words.stream.marked[at] === MASKED_WORD;
    words.isName[at] = isName ? 1 : 0;
    while (name < names.length && (names[name]?.end ?? 0) <= start) name += 1;
    words.start[at] = isName ? Math.min(start, names[name]?.start ?? start) : start;
    words.end[at] = isName ? (names[name]?.end ?? 0) : (read.end[token] ?? 0);
  }
}

function hashWords(words: TargetWords, read: ReadText): void {
  const { stream } = words;
  let before = OPENING;
  for (let at = 0; at < stream.count; at += 1) {
    const bare = stream.bare[at] ?? 0;
    const marked = stream.marked[at] ?? 0;
    const isNegated = ((read.flags[stream.token[at] ?? 0] ?? 0) & TokenFlag.negated) !== 0;
    words.bare[at] = isNegated ? mixHashes(NEGATED, bare) : bare;
    words.marked[at] = marked === bare ? 0 : isNegated ? mixHashes(NEGATED, marked) : marked;
    words.pair[at] = mixHashes(mixHashes(PAIR, before), bare);
    before = bare;
  }
}

/** How a phrase's tone is turned where it stands. */
function turnOf(read: ReadText, token: number): number {
  const flags = read.flags[token] ?? 0;
  const clause = read.clauseFlags[read.clause[token] ?? 0] ?? 0;
  let turn = (flags & TokenFlag.negated) !== 0 ? FLIPPED : 1;
  if ((flags & TokenFlag.capitals) !== 0) turn *= SHOUTED;
  if ((clause & ClauseFlag.question) !== 0) turn *= ASKED;
  if ((clause & ClauseFlag.supposed) !== 0) turn *= SUPPOSED;
  return turn;
}

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
