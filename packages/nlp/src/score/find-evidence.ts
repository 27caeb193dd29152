import type { EvidenceSpan } from "@nghe/contracts";
import type { PolarityLists } from "../features/feature-reader.ts";
import {
  createWordStream,
  fillWordStream,
  type MaskedSpan,
  polarityKey,
  type WordStream,
} from "../features/word-stream.ts";
import type { PolarityTable } from "../lexicon/polarity/polarity-table.ts";
import { type ReadText, TokenFlag } from "../reading/read-text.ts";
import { READ_AT_MOST } from "../reading/reader.ts";

export type EvidenceFinder = {
  /** The words that speak for a tone, −1 or 1, in their order; where none does, the text as a whole. */
  find(read: ReadText, masks: readonly MaskedSpan[], tone: -1 | 1, isBare: boolean): EvidenceSpan[];
};

const MOST = 8;
/** A negator so many tokens before a word is shown with it. */
const NEGATOR_WITHIN = 3;

/** Finds evidence by the polarity lists of a language. */
export function createEvidenceFinder(lists: PolarityLists): EvidenceFinder {
  const stream = createWordStream(READ_AT_MOST);
  const keys = new Uint32Array(READ_AT_MOST);
  return {
    find(read, masks, tone, isBare) {
      fillWordStream(stream, read, masks);
      const hashes = isBare ? stream.bare : stream.marked;
      for (let at = 0; at < stream.count; at += 1) {
        keys[at] = polarityKey(read, stream.token[at] ?? 0, hashes[at] ?? 0);
      }
      const spans = spansOf(read, stream, keys, isBare ? lists.bare : lists.marked, tone);
      if (spans.length === 0 && read.count > 0) spans.push(spanOf(read, 0, read.count - 1, tone));
      return spans;
    },
  };
}

function spansOf(read: ReadText, stream: WordStream, keys: Uint32Array, table: PolarityTable, tone: -1 | 1) {
  const spans: EvidenceSpan[] = [];
  for (let at = 0; at < stream.count && spans.length < MOST; ) {
    const phrase = table.longestAt(keys, at, stream.count);
    const after = phrase < 0 ? at + 1 : at + table.lengthOf(phrase);
    const first = stream.token[at] ?? 0;
    const last = stream.token[after - 1] ?? first;
    at = after;
    if (phrase < 0) continue;
    const sign = Math.sign(table.valenceOf(phrase)) * (isNegated(read, first) ? -1 : 1);
    if (sign === tone) spans.push(spanOf(read, withNegator(read, first), last, tone));
  }
  return spans;
}

function spanOf(read: ReadText, first: number, last: number, tone: -1 | 1): EvidenceSpan {
  const shows = tone > 0 ? "positive" : "negative";
  return { start: read.start[first] ?? 0, end: read.end[last] ?? 0, shows };
}

function isNegated(read: ReadText, token: number): boolean {
  return ((read.flags[token] ?? 0) & TokenFlag.negated) !== 0;
}

function withNegator(read: ReadText, token: number): number {
  if (!isNegated(read, token)) return token;
  for (let before = token - 1; before >= Math.max(0, token - NEGATOR_WITHIN); before -= 1) {
    if (read.clause[before] !== read.clause[token]) break;
    if (((read.flags[before] ?? 0) & TokenFlag.negator) !== 0) return before;
  }
  return token;
}
