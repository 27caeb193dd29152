import { describe, expect, it } from "vitest";
import { neighboursOf } from "./neighbours.ts";
import { writtenWords } from "./written-words.ts";

const beside = (words: readonly string[], ...posts: string[]) =>
  neighboursOf(words, posts.map(writtenWords)).map(({ word, posts: count }) => `${word} ${count}`);

describe("the words beside a lone word", () => {
  it("are counted once a post, the most frequent first, then by letters", () => {
    expect(beside(["be"], "gọi be giao hàng", "app be giao giao nhanh", "be hủy chuyến")).toEqual([
      "giao 2",
      "app 1",
      "chuyến 1",
      "gọi 1",
      "hàng 1",
      "hủy 1",
      "nhanh 1",
    ]);
  });

  it("stand within three words of it", () => {
    expect(beside(["be"], "tài xế xin lỗi be chuyến sau giảm giá")).toEqual([
      "chuyến 1",
      "giảm 1",
      "lỗi 1",
      "sau 1",
      "xin 1",
      "xế 1",
    ]);
  });

  it("are not those that stand beside everything, single letters, numbers or names", () => {
    expect(beside(["be"], "của be là x 2024", "@shop be #sale", "be.com be")).toEqual([]);
  });

  it("are not the word itself, however it is written", () => {
    expect(beside(["bé"], "bé ngủ be ăn BÉ")).toEqual(["ngủ 1", "ăn 1"]);
  });

  it("keep their marks, so that a person reads what was said", () => {
    expect(beside(["be"], "đặt be")).toEqual(["đặt 1"]);
    expect(beside(["be"], "dat be")).toEqual(["dat 1"]);
  });

  it("are twenty at most", () => {
    const posts = Array.from(
      { length: 30 },
      (_, nth) => `be hàng${String.fromCharCode(97 + nth / 10)}${"abcdefghij"[nth % 10]}`,
    );
    expect(beside(["be"], ...posts)).toHaveLength(20);
  });

  it("are none where the word stands nowhere", () => {
    expect(beside(["be"], "tiki giao hàng")).toEqual([]);
    expect(beside([], "be giao hàng")).toEqual([]);
  });
});
