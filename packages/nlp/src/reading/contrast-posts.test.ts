import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { clausesOf } from "./testing/described.ts";

describe("a post that weighs two sides", () => {
  it.each([
    ["Máy đẹp, pin trâu nhưng loa dở", ["Máy đẹp , [conceded]", "pin trâu [conceded]", "nhưng loa dở [contrast]"]],
    ["Giá hơi cao. Nhưng chất lượng tốt", ["Giá hơi cao . []", "Nhưng chất lượng tốt [contrast]"]],
    ["Mặc dù giao chậm, shop vẫn nhiệt tình", ["Mặc dù giao chậm , [conceded]", "shop vẫn nhiệt tình []"]],
    ["Quán xinh, có điều nước nhạt", ["Quán xinh , [conceded]", "có điều nước nhạt [contrast]"]],
    ["Pin yếu, bù lại màn đẹp", ["Pin yếu , [conceded]", "bù lại màn đẹp [contrast]"]],
    ["Ship lâu đc cái hàng chuẩn", ["Ship lâu [conceded]", "đc cái hàng chuẩn [contrast]"]],
    ["dep nhung ma dat", ["dep [conceded]", "nhung ma dat [contrast]"]],
    ["ngon nhma hơi ít", ["ngon [conceded]", "nhma hơi ít [contrast]"]],
    ["Tưởng ngon ai dè dở tệ", ["Tưởng ngon [conceded]", "ai dè dở tệ [contrast]"]],
    ["Ngon, tuy nhiên đắt", ["Ngon , [conceded]", "tuy nhiên đắt [contrast]"]],
    ["Great camera but the battery dies fast", ["Great camera [conceded]", "but the battery dies fast [contrast]"]],
    ["Even though it was late, the crew was kind", ["Even though it was late , [conceded]", "the crew was kind []"]],
    ["The crew was kind even though it was late", ["The crew was kind []", "even though it was late [conceded]"]],
    ["Cheap. However, it broke", ["Cheap . []", "However , [contrast]", "it broke []"]],
    ["Works fine, shame about the price", ["Works fine , [conceded]", "shame about the price [contrast]"]],
    ["Fast while cheap", ["Fast while cheap []"]],
  ])("%j", (text, clauses) => {
    expect(clausesOf(readText(text))).toEqual(clauses);
  });
});

describe("what may not be so", () => {
  it.each([
    "Nếu rẻ thì mua",
    "Giá mà pin trâu thêm tí",
    "Ước gì shop giao nhanh",
    "giá như có màu đen",
    "If it was cheaper i would buy",
    "I wish it had a bigger battery",
    "Unless they fix it, avoid",
  ])("is supposed: %j", (text) => {
    expect(clausesOf(readText(text))[0]).toMatch(/\[.*supposed.*\]/);
  });

  it.each(["Giá rẻ", "Mua rồi thì dùng", "Life is good", "Gift for mum"])("is not: %j", (text) => {
    expect(clausesOf(readText(text)).join()).not.toContain("supposed");
  });
});

describe("a question", () => {
  it.each([
    "Con này pin ổn không mn?",
    "shop còn màu đen ko ạ",
    "giao tới Huế chưa ad",
    "Bao giờ có hàng???",
    "con nay co ben khong",
    "Does it work with iPhone?",
    "really?!",
  ])("is asked: %j", (text) => {
    expect(clausesOf(readText(text)).at(-1)).toMatch(/\[.*question.*\]/);
  });

  it.each(["Shop trả lời mọi câu hỏi", "Không ngon", "hàng chưa tới", "No idea", "https://a.vn/?q=1"])(
    "is not: %j",
    (text) => {
      expect(clausesOf(readText(text)).join()).not.toContain("question");
    },
  );

  it("asks in its own clause alone", () => {
    expect(clausesOf(readText("Máy đẹp quá, pin ổn không ạ?"))).toEqual([
      "Máy đẹp quá , []",
      "pin ổn không ạ ? [question]",
    ]);
  });
});

describe("sentences", () => {
  it.each([
    ["Giao nhanh. Đóng gói kỹ. Sẽ ủng hộ", 3],
    ["Ngon!!! Rẻ!!!", 2],
    ["Ngon 😍\nRẻ 😍\n\nĐẹp", 3],
    ["Tốt...nhưng chậm", 1],
    ["Dr. Smith was kind", 2],
    ["v.v. và v.v.", 2],
    ["Giá 3.5tr. Đắt!", 2],
    ["😡\n😡", 2],
    [".", 1],
    ["Ngon,", 1],
    ["Ngon. Rẻ,", 2],
    [",", 1],
    ["...", 1],
  ])("of %j are %i", (text, count) => {
    expect(readText(text).sentenceCount).toBe(count);
  });
});
