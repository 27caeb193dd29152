import type { PolarityEntries } from "../lexicon/polarity/polarity-entries.ts";
import { createPolarityTable, type PolarityTable } from "../lexicon/polarity/polarity-table.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import { createReader, READ_AT_MOST } from "../reading/reader.ts";
import { createWordStream, fillWordStream, polarityKey } from "./word-stream.ts";

/** The lists as tables of the words' hashes: each phrase is read as a text is, so that both are spelled alike. */
export function keyedPolarity(entries: PolarityEntries): { marked: PolarityTable; bare: PolarityTable } {
  const reader = createReader();
  const stream = createWordStream(READ_AT_MOST);
  const marked = [];
  const bare = [];
  for (const [phrase, valence] of entries) {
    const read = reader.read(phrase);
    if (isAnotherWord(read) || (!isWholeSign(read) && !WORDS.test(phrase))) continue;
    fillWordStream(stream, read, []);
    const keysOf = (hashes: Uint32Array) =>
      Array.from({ length: stream.count }, (_, at) => polarityKey(read, stream.token[at] ?? 0, hashes[at] ?? 0));
    marked.push({ keys: keysOf(stream.marked), valence });
    bare.push({ keys: keysOf(stream.bare), valence });
  }
  return { marked: createPolarityTable(marked), bare: createPolarityTable(bare) };
}

const WORDS = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}' +-]+$/u;

/** Of signs of print only those that are one emoji or emoticon to the reader. */
function isWholeSign(read: ReadText): boolean {
  return read.count === 1 && (read.kind[0] === TokenKind.emoji || read.kind[0] === TokenKind.emoticon);
}

/** A chat spelling of one word: that word has, or lacks, a line of its own. */
function isAnotherWord(read: ReadText): boolean {
  return read.count === 1 && read.normalFrom[1] === 1 && ((read.flags[0] ?? 0) & TokenFlag.respelled) !== 0;
}
