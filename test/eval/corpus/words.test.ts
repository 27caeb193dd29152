import { expect, it } from "vitest";
import { bare, hasVietnameseMarks, skeletonOf, wordCount, wordsOf } from "./words.ts";

it("bares a text of its marks", () => {
  expect(bare("Đường Nguyễn Huệ")).toBe("duong nguyen hue");
});

it.each([
  ["Đi", true],
  ["hoà", true],
  ["tu", false],
  ["naïve façade", false],
])("%s has Vietnamese marks: %s", (text, expected) => {
  expect(hasVietnameseMarks(text)).toBe(expected);
});

it("counts what stands between blanks", () => {
  expect(wordCount("ok, 5 sao :)")).toBe(4);
});

it("takes words apart with their marks", () => {
  expect(wordsOf("Chưa được… don't!")).toEqual(["chưa", "được", "don't"]);
});

it("gives two posts of one template the same skeleton", () => {
  const first = skeletonOf("Sen Bank chuyển 5 triệu mất 2tr phí", ["Sen", "Sen Bank"]);
  expect(first).toBe("@ chuyen 0 trieu mat 0 phi");
  expect(skeletonOf("HAB chuyển 70 triệu, mất 10k phí!", ["HAB"])).toBe(first);
});
