import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { clausesOf } from "./testing/described.ts";

describe("clauses", () => {
  it.each([
    ["Máy đẹp nhưng pin tệ", ["Máy đẹp [conceded]", "nhưng pin tệ [contrast]"]],
    ["may dep nhung pin te", ["may dep [conceded]", "nhung pin te [contrast]"]],
    ["đẹp nhma đắt vl", ["đẹp [conceded]", "nhma đắt vl [contrast]"]],
    ["Tuy đắt nhưng ngon", ["Tuy đắt [conceded]", "nhưng ngon [contrast]"]],
    ["Ngon mà đắt", ["Ngon [conceded]", "mà đắt [contrast]"]],
    ["cái áo mà tôi mua đẹp", ["cái áo []", "mà tôi mua đẹp []"]],
    ["ngon mà", ["ngon mà []"]],
    ["không chỉ ngon mà còn rẻ", ["không chỉ ngon mà còn rẻ []"]],
    ["A thì chậm, còn B thì nhanh", ["A thì chậm , [conceded]", "còn B thì nhanh [contrast]"]],
    ["shop vẫn còn hàng", ["shop vẫn còn hàng []"]],
    ["Ship lâu, được cái đóng gói kỹ", ["Ship lâu , [conceded]", "được cái đóng gói kỹ [contrast]"]],
    ["Good phone but awful battery", ["Good phone [conceded]", "but awful battery [contrast]"]],
    ["Although it is pricey, I love it", ["Although it is pricey , [conceded]", "I love it []"]],
    ["Nice box though", ["Nice box though [contrast]"]],
    ["I still love it", ["I still love it []"]],
    ["A is great and B is awful", ["A is great []", "and B is awful []"]],
    ["good and cheap", ["good and cheap []"]],
    ["ngon và rẻ", ["ngon và rẻ []"]],
    ["Nếu rẻ hơn thì mua", ["Nếu rẻ hơn thì mua [comparison supposed]"]],
    ["If only it worked", ["If only it worked [supposed]"]],
  ])("of %j", (text, clauses) => {
    expect(clausesOf(readText(text))).toEqual(clauses);
  });

  it.each([
    ["có tốt không ạ", true],
    ["có tốt ko shop ơi", true],
    ["giao chưa ad", true],
    ["may nay co ben khong a", true],
    ["bao nhiêu vậy?", true],
    ["hàng vẫn chưa giao", false],
    ["máy này không tốt", false],
    ["vẫn chưa", false],
    ["is it any good?", true],
    ["it is not good", false],
  ])("%j asks: %s", (text, asks) => {
    expect(clausesOf(readText(text)).some((clause) => clause.includes("question"))).toBe(asks);
  });
});

describe("sentences", () => {
  it.each([
    ["Đẹp. Rẻ! Mua?", 3],
    ["đẹp\nrẻ\n\nmua", 3],
    ["đẹp... nhưng đắt", 1],
    ["Đẹp... Nhưng đắt", 2],
    ["3.500.000đ một cái. Đắt.", 2],
    ["vào shop.vn xem", 1],
    ["😡😡", 1],
    ["", 0],
  ])("of %j", (text, count) => {
    const read = readText(text);
    expect(read.sentenceCount).toBe(count);
    expect(new Set(read.clauseSentence.subarray(0, read.clauseCount)).size).toBe(count);
  });
});
