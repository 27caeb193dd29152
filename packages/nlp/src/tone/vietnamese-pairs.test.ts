import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const tone = (text: string) => model.read(text, { lang: null }).overall().sentiment;
const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/** Two posts that differ in one thing, and in their tone. */
const PAIRS: readonly (readonly [phenomenon: string, good: string, bad: string])[] = [
  ["không", "máy này rất bền", "máy này không bền"],
  ["không hề", "nhân viên nhiệt tình", "nhân viên không hề nhiệt tình"],
  ["chẳng … gì", "món này ngon", "món này chẳng ngon gì"],
  ["chưa", "tôi hài lòng về dịch vụ", "tôi chưa hài lòng về dịch vụ"],
  ["đâu có", "hàng chất lượng, uy tín", "hàng đâu có uy tín"],
  ["litotes", "không chê vào đâu được", "không ra gì"],
  ["thể", "không thể tốt hơn", "không tốt"],
  ["strength", "giao hàng nhanh, rất hài lòng", "giao hàng chậm, rất thất vọng"],
  ["advice", "nên mua nha mọi người", "không nên mua nha mọi người"],
  ["return", "chắc chắn sẽ quay lại", "không bao giờ quay lại"],
  ["goods", "hàng chính hãng, đúng mô tả", "hàng giả, không đúng mô tả"],
  ["contrast", "đắt nhưng rất đáng tiền", "rẻ nhưng quá tệ"],
];

describe("Vietnamese pairs", () => {
  it.each(PAIRS)("%s: “%s” against “%s”", (_, good, bad) => {
    expect([tone(good), tone(bad)]).toEqual([1, -1]);
  });

  const unmarked = PAIRS.filter(([phenomenon]) => !["không", "chẳng … gì", "thể"].includes(phenomenon));
  it.each(unmarked)("%s, without marks", (_, good, bad) => {
    expect([tone(bare(good)), tone(bare(bad))]).toEqual([1, -1]);
  });

  it.each([
    ["ko ngon", -1],
    ["hok thích", -1],
    ["sp dc lắm, ưng ghê", 1],
    ["thik quá", 1],
    ["hổng ngon", -1],
    ["đẹppp lắm luôn", 1],
    ["tệ vãi", -1],
    ["ngon vãi", 1],
  ])("chat spelling: %s → %i", (text, sentiment) => {
    expect(tone(text)).toBe(sentiment);
  });

  it.each(["có tốt không ạ", "ship nhanh không shop?", "máy này có bền không mọi người", "dùng ổn chưa ạ"])(
    "a question says nothing: %s",
    (text) => {
      expect(tone(text)).toBe(0);
    },
  );

  it.each(["hahaha :))", "đi học =))"])("a row of brackets has no tone: %s", (text) => {
    expect(model.read(text, { lang: "vi" }).overall().sentiment).not.toBe(-1);
  });

  it.each([
    "hàng không",
    "chi phí vận chuyển",
    "yêu cầu hoàn tất hồ sơ",
    "kinh doanh nhỏ",
    "vui lòng liên hệ",
    "mua sắm",
  ])("a word inside another says nothing: %s", (text) => {
    expect(tone(text)).toBe(0);
  });
});
