import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadText } from "./read-text.ts";
import { createReader, readText } from "./reader.ts";

/** All that was read of a text, out of the arrays that the next text is read into. */
function copyOf(read: ReadText) {
  const { count, clauseCount } = read;
  const syllables = read.normalFrom[count] ?? 0;
  return {
    kind: [...read.kind.subarray(0, count)],
    start: [...read.start.subarray(0, count)],
    end: [...read.end.subarray(0, count)],
    hash: [...read.hash.subarray(0, count)],
    flags: [...read.flags.subarray(0, count)],
    clause: [...read.clause.subarray(0, count)],
    normalFrom: [...read.normalFrom.subarray(0, count + 1)],
    normalHash: [...read.normalHash.subarray(0, syllables)],
    bareHash: [...read.bareHash.subarray(0, syllables)],
    clauseFrom: [...read.clauseFrom.subarray(0, clauseCount + 1)],
    clauseSentence: [...read.clauseSentence.subarray(0, clauseCount)],
    clauseFlags: [...read.clauseFlags.subarray(0, clauseCount)],
    side: read.side,
    sentenceCount: read.sentenceCount,
    comparisons: read.comparisons,
  };
}

const WORDS = [
  "máy",
  "đẹp",
  "không",
  "ko",
  "chưa",
  "đâu",
  "có",
  "gì mà",
  "nhưng",
  "mà",
  "tuy",
  "nếu",
  "hơn",
  "hơn hẳn",
  "thua",
  "tôi",
  "Good",
  "not",
  "but",
  "though",
  "than",
  "better than",
  "5",
  "50k",
  "ạ",
  "shop",
  ".",
  "...",
  "?",
  ",",
  "😡",
  ":))",
  "#NgonQuá",
  "@a",
  "\n",
  "mn",
  "đẹpppp",
] as const;
const post = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" "));

describe("a reader that has read other posts", () => {
  const reader = createReader();

  it("reads a post as one that has not", () => {
    fc.assert(
      fc.property(post, post, (text, other) => {
        reader.read(other);
        expect(copyOf(reader.read(text))).toEqual(copyOf(readText(text)));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it.each([
    ["bánh giòn hơn", "một hai ba 4 5"],
    ["mà", "mà tôi mua"],
    ["ngon...", "Ngon Quá Đi"],
    ["đẹp không", "đẹp không ngon"],
    ["A is crunchier than", "one two three 4 5"],
    ["", "không ngon nhưng rẻ"],
  ])("reads %j as before, though %j came between", (text, other) => {
    const before = copyOf(readText(text));
    reader.read(other);
    expect(copyOf(reader.read(text))).toEqual(before);
  });

  it("keeps the comparisons that it gave", () => {
    const { comparisons } = reader.read("A ngon hơn B");
    reader.read("C thua xa D, E hơn hẳn F");
    expect(comparisons).toHaveLength(1);
  });
});
