import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { flagged } from "./testing/described.ts";

describe("negation", () => {
  it.each([
    ["máy này không tốt", "không", "tốt"],
    ["ko ngon lắm", "ko", "ngon lắm"],
    ["khong ngon", "khong", "ngon"],
    ["không hề khó chịu, rất vui", "không hề", "khó chịu"],
    ["chưa bao giờ thất vọng", "chưa bao giờ", "thất vọng"],
    ["đâu có rẻ", "đâu có", "rẻ"],
    ["làm gì có chuyện ngon", "làm gì có", "chuyện ngon"],
    ["chẳng ngon gì", "chẳng", "ngon gì"],
    ["hổng có ngon", "hổng có", "ngon"],
    ["có ngon đâu", "đâu", "ngon"],
    ["đẹp gì mà đẹp", "gì mà", "đẹp đẹp"],
    ["không ngon nhưng rẻ", "không", "ngon"],
    ["not very good", "not", "very good"],
    ["I do not think it is good", "not", "think it is good"],
    ["I don’t like it, honestly", "don’t", "like it"],
    ["never again", "never", "again"],
    ["no longer works", "no longer", "works"],
    ["the battery isnt great", "isnt", "great"],
  ])("of %j is %j and reaches %j", (text, negators, negated) => {
    const read = readText(text);
    expect([flagged(read, "negator"), flagged(read, "negated")]).toEqual([negators, negated]);
  });

  it.each([
    "có tốt không ạ?",
    "giao chưa shop",
    "Hàng không giá rẻ",
    "không gian đẹp",
    "không chỉ ngon mà còn rẻ",
    "không sao",
    "shop ở đâu",
    "no doubt it is good",
    "not only good",
    "can't wait",
    "chả lẽ đắt",
  ])("is none in %j", (text) => {
    expect(flagged(readText(text), "negated")).toBe("");
  });

  it("twice is none", () => {
    expect(flagged(readText("not that it isn't good"), "negated")).toBe("that it isn't");
  });

  it("reaches six words at most, and never the next sentence", () => {
    expect(flagged(readText("không một hai ba bốn năm sáu bảy"), "negated")).toBe("một hai ba bốn năm sáu");
    expect(flagged(readText("Không. Ngon lắm"), "negated")).toBe("");
  });
});
