import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { comparisonsOf } from "./testing/described.ts";

/** Of the first comparison its two sides as written, the better one in capitals at the end. */
const first = (text: string) => comparisonsOf(readText(text))[0];

describe("a post that holds two things against each other", () => {
  it.each([
    ["SaoNet nhanh hơn Vietlink nhiều", "SaoNet | nhanh hơn | Vietlink nhiều: left"],
    ["Vietlink không bằng SaoNet", "Vietlink | không bằng | SaoNet: right"],
    ["Sữa A ngon hơn sữa B", "Sữa A | ngon hơn | sữa B: left"],
    ["Con A ăn đứt con B", "Con A | ăn đứt | con B: left"],
    ["Con A thua xa con B", "Con A | thua xa | con B: right"],
    ["A sao bằng B", "A | sao bằng | B: right"],
    ["A với B như nhau", "A với B | như nhau | : neither"],
    ["A chậm hơn B", "A | chậm hơn | B: right"],
    ["A xịn hơn B, nhưng mắc", "A | xịn hơn | B: left"],
    ["sua a ngon hon sua b", "sua a | ngon hon | sua b: left"],
    ["A ko bằng B đâu", "A | ko bằng | B đâu: right"],
    ["A is faster than B", "A is | faster than | B: left"],
    ["A is way worse than B", "A is way | worse than | B: right"],
    ["A beats B any day", "A | beats | B any day: left"],
    ["A is nowhere near as good as B", "A is | nowhere near as good as | B: right"],
    ["A is as good as B", "A is | as good as | B: neither"],
    ["A is no better than B", "A is | no better than | B: neither"],
    ["A isn't worse than B", "A isn't | worse than | B: neither"],
    ["A can't hold a candle to B!", "A | can't hold a candle to | B: right"],
    ["A is louder than B", "A is | louder than | B: right"],
    ["A is more colourful than B", "A is more colourful | than | B: open"],
  ])("%j", (text, comparison) => {
    expect(first(text)).toBe(comparison);
  });

  it.each([
    "Hơn 50k một ly",
    "hơn nữa là rẻ",
    "Hơn bao giờ hết, tôi yêu nơi này",
    "more than 3 hours late",
    "other than that it is fine",
    "less than ideal",
    "Công ty thua lỗ",
    "better than ever",
    "#honhan",
  ])("is none: %j", (text) => {
    expect(comparisonsOf(readText(text))).toEqual([]);
  });
});

describe("the sides of a comparison", () => {
  it("are found on either side of a comma", () => {
    expect(first("Dùng A rồi, tốt hơn B")).toBe("Dùng A rồi , | tốt hơn | B: left");
  });

  it("never reach into another sentence", () => {
    expect(first("A đẹp. Tốt hơn B")).toBe(" | Tốt hơn | B: left");
    expect(first("A tốt hơn B. C tệ")).toBe("A | tốt hơn | B: left");
  });

  it("may be empty", () => {
    expect(first("Tốt hơn")).toBe(" | Tốt hơn | : left");
  });

  it("are those of each comparison of a text", () => {
    expect(comparisonsOf(readText("A rẻ hơn B. C thua D."))).toEqual(["A | rẻ hơn | B: left", "C | thua | D: right"]);
  });
});
