import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { comparisonsOf } from "./testing/described.ts";

describe("comparisons", () => {
  it.each([
    ["Sóng Vietlink ngon hơn hẳn SaoNet.", ["Sóng Vietlink | ngon hơn hẳn | SaoNet: left"]],
    ["A không bằng B", ["A | không bằng | B: right"]],
    ["A thua xa B rồi", ["A | thua xa | B rồi: right"]],
    ["A đắt hơn B", ["A | đắt hơn | B: right"]],
    ["a ngon hon b", ["a | ngon hon | b: left"]],
    ["A với B ngang ngửa nhau", ["A với B | ngang ngửa | nhau: neither"]],
    ["A giòn hơn B", ["A giòn | hơn | B: open"]],
    ["Quillon is better than Halden", ["Quillon is | better than | Halden: left"]],
    ["Quillon isn't better than Halden", ["Quillon isn't | better than | Halden: right"]],
    ["A is no match for B, sorry", ["A is | no match for | B: right"]],
    ["A is on par with B", ["A is | on par with | B: neither"]],
    ["A is crunchier than B", ["A is crunchier | than | B: open"]],
    ["Thử A rồi, ngon hơn hẳn B", ["Thử A rồi , | ngon hơn hẳn | B: left"]],
  ])("of %j", (text, comparisons) => {
    expect(comparisonsOf(readText(text))).toEqual(comparisons);
  });

  it.each(["Hơn 3 năm xài vẫn tốt", "hơn nữa giá rẻ", "more than 20 people", "other than that, fine", "thua lỗ 3 tỷ"])(
    "is none in %j",
    (text) => {
      expect(comparisonsOf(readText(text))).toEqual([]);
    },
  );

  it("are eight at most", () => {
    expect(readText("A hơn hẳn B. ".repeat(30)).comparisons).toHaveLength(8);
  });
});
