import { describe, expect, it } from "vitest";
import { neighboursOf } from "./neighbours.ts";
import { readingsOf } from "./readings.ts";
import { writtenWords } from "./written-words.ts";

const read = (text: string, isFound = true) => ({ words: writtenWords(text), isFound });
const posts = [
  read("be giao hàng nhanh, be rẻ"),
  read("bé nhà mình ngoan", false),
  read("Be tăng giá cước"),
  read("theo @be và #BE", true),
  read("bể cá", false),
];

describe("the readings of a word", () => {
  const told = (by: string) =>
    readingsOf(["be"], posts)
      .filter((reading) => reading.by === by)
      .map(({ form, posts: count, found }) => [form, count, found]);

  it("are counted once a post, by marks, with what the query finds of them", () => {
    expect(told("marks")).toEqual([
      ["be", 3, 3],
      ["bé", 1, 0],
      ["bể", 1, 0],
    ]);
  });

  it("are counted by capitals and by what they stand as", () => {
    expect(told("case")).toEqual([
      ["lower", 4, 2],
      ["Capital", 1, 1],
      ["UPPER", 1, 1],
    ]);
    expect(told("place")).toEqual([
      ["word", 4, 2],
      ["handle", 1, 1],
      ["hashtag", 1, 1],
    ]);
  });

  it("are those of each word, and none of words that no post holds", () => {
    expect(readingsOf(["momo"], posts)).toEqual([]);
    expect(new Set(readingsOf(["be", "cá"], posts).map(({ word }) => word))).toEqual(new Set(["be", "cá"]));
  });
});

describe("the neighbours of a word", () => {
  it("are the telling words beside it, the most frequent first, each post once", () => {
    const texts = ["app be tăng giá", "app be giảm giá và app be lỗi", "tài xế của be"];
    const found = neighboursOf(["be"], texts.map(writtenWords));
    expect(found[0]).toEqual({ word: "app", posts: 2 });
    expect(found.map(({ word }) => word)).not.toContain("của");
    expect(found.map(({ word }) => word)).not.toContain("be");
  });

  it("are within three words, no handles and no numbers", () => {
    const [far, near] = ["xa be một hai ba bốn", "@app be 24 #tag"].map((text) =>
      neighboursOf(["be"], [writtenWords(text)]),
    );
    expect(far?.map(({ word }) => word)).not.toContain("bốn");
    expect(near).toEqual([]);
  });
});
