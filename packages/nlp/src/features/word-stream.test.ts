import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashWord, mixHashes } from "../reading/hash.ts";
import { readText } from "../reading/reader.ts";
import {
  createWordStream,
  fillWordStream,
  HANDLE_WORD,
  MASKED_WORD,
  type MaskedSpan,
  polarityKey,
} from "./word-stream.ts";

function streamOf(text: string, masks: readonly MaskedSpan[] = [], slots = 500) {
  const stream = createWordStream(slots);
  fillWordStream(stream, readText(text), masks);
  const part = (all: Uint32Array | Int32Array) => [...all.subarray(0, stream.count)];
  return { marked: part(stream.marked), bare: part(stream.bare), token: part(stream.token) };
}

const hashes = (words: string) => words.split(" ").map(hashWord);
const spanOf = (text: string, name: string): MaskedSpan => {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
};

describe("the words that features see", () => {
  it.each([
    ["Máy đẹp lắm", "máy đẹp lắm"],
    ["Ko ngon", "không ngon"],
    ["mn khen sp", "mọi người khen sản phẩm"],
    ["Tốt, rẻ. Đẹp; bền", "tốt rẻ đẹp bền"],
    ["Ngon!!! Sao??", "ngon !! sao ??"],
    ["#NgonQuá luôn", "ngon quá luôn"],
    ["ngonnnn", "ngon"],
    ["tốt 😡 :))", "tốt 😡 :))"],
    ["(hay)", "hay"],
  ])("of %j are %j", (text, words) => {
    expect(streamOf(text).marked).toEqual(hashes(words));
  });

  it("are one for every handle, whoever is called", () => {
    expect(streamOf("@vietlink tệ").marked).toEqual([HANDLE_WORD, hashWord("tệ")]);
    expect(streamOf("@saonet tệ")).toEqual(streamOf("@vietlink tệ"));
  });

  it("are one for every address, and the same with other digits", () => {
    expect(streamOf("https://a.vn/x rẻ").marked).toEqual(streamOf("www.b.com/yy rẻ").marked);
    expect(streamOf("giá 50k").marked).toEqual(streamOf("giá 99k").marked);
  });

  it("stand beside the same words without marks", () => {
    expect(streamOf("Điện thoại đẹp").bare).toEqual(hashes("dien thoai dep"));
  });

  it("know the token that they are of, two of a chat spelling the same", () => {
    expect(streamOf("ơi mn ơi").token).toEqual([0, 1, 1, 2]);
  });

  it("end where the room ends", () => {
    expect(streamOf("một hai ba bốn", [], 3).marked).toEqual(hashes("một hai ba"));
  });
});

describe("a masked name", () => {
  it.each([
    ["one word", "Vietlink tệ quá", "Vietlink", 0],
    ["two words", "mạng Sao Net chậm", "Sao Net", 1],
    ["a handle", "ê @vietlink ơi", "@vietlink", 1],
    ["part of a word", "mạng SaoNet4G chậm", "SaoNet", 1],
    ["at the end", "tệ nhất là Vietlink", "Vietlink", 3],
  ])("is one word: %s", (_, text, name, at) => {
    const { marked, bare } = streamOf(text, [spanOf(text, name)]);
    expect(marked.indexOf(MASKED_WORD)).toBe(at);
    expect(marked.filter((word) => word === MASKED_WORD)).toHaveLength(1);
    expect(bare[at]).toBe(MASKED_WORD);
  });

  it("is the same word for every name", () => {
    const one = "Tuyệt Vời Bank thu phí";
    const other = "Hải Âu thu phí";
    expect(streamOf(one, [spanOf(one, "Tuyệt Vời Bank")]).marked).toEqual(
      streamOf(other, [spanOf(other, "Hải Âu")]).marked,
    );
  });

  it("stands once for each of two names, side by side too", () => {
    const text = "Vietlink SaoNet";
    const { marked } = streamOf(text, [spanOf(text, "Vietlink"), spanOf(text, "SaoNet")]);
    expect(marked).toEqual([MASKED_WORD, MASKED_WORD]);
  });

  it("that names nothing in the text changes nothing", () => {
    expect(streamOf("máy tốt", [{ start: 90, end: 95 }])).toEqual(streamOf("máy tốt"));
    expect(streamOf("máy tốt", [{ start: 3, end: 4 }])).toEqual(streamOf("máy tốt"));
  });

  it("hides every word of its span, whatever span", () => {
    const text = "Máy này của Vietlink dùng rất tốt";
    const bound = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(bound, bound, (one, other) => {
        const span = { start: Math.min(one, other), end: Math.max(one, other) };
        const read = readText(text);
        const { marked, token } = streamOf(text, [span]);
        marked.forEach((word, nth) => {
          const at = token[nth] ?? 0;
          const touches = (read.start[at] ?? 0) < span.end && (read.end[at] ?? 0) > span.start;
          expect(word === MASKED_WORD).toBe(touches);
        });
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

it("has a key of its own for each number where phrases are looked up", () => {
  const [five, one, word] = [readText("5 sao"), readText("1 sao"), readText("sao")];
  const keyOf = (read: typeof five) => polarityKey(read, 0, read.normalHash[0] ?? 0);
  expect(keyOf(five)).not.toBe(keyOf(one));
  expect(keyOf(word)).toBe(hashWord("sao"));
  expect(keyOf(five)).toBe(mixHashes(hashWord("5"), five.kind[0] ?? 0));
});
