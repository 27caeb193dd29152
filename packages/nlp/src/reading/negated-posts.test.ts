import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { flagged } from "./testing/described.ts";

const negated = (text: string) => flagged(readText(text), "negated");

describe("what a Vietnamese post denies", () => {
  it.each([
    ["Pin không trâu như quảng cáo", "trâu như quảng cáo"],
    ["Shop không hề lừa đảo đâu, mọi người yên tâm", "lừa đảo đâu"],
    ["Mình chẳng thấy ngon, chỉ thấy mặn", "thấy ngon"],
    ["Chưa bao giờ thất vọng về Vietlink", "thất vọng về Vietlink"],
    ["Không phải hàng giả nha mn", "hàng giả nha mn"],
    ["Đừng mua ở đây. Phí tiền", "mua ở đây"],
    ["Nhân viên chả thèm trả lời", "thèm trả lời"],
    ["App này đéo dùng được", "dùng được"],
    ["Làm gì có chuyện rẻ hơn", "chuyện rẻ hơn"],
    ["Đâu có đắt lắm", "đắt lắm"],
    ["Có ngon gì đâu", "ngon"],
    ["Ngon gì mà ngon", "Ngon ngon"],
    ["Không ai hỗ trợ mình cả", "hỗ trợ mình cả"],
    ["Hết còn tin tưởng", "tin tưởng"],
    ["ko thik lém, dc cái rẻ", "thik lém"],
    ["khum ngon xíu nào", "ngon xíu nào"],
    ["k bền, k đẹp, k mua lại", "bền đẹp mua lại"],
    ["Không đắt mà ngon", "đắt"],
    ["Không ngon cũng không rẻ", "ngon cũng không rẻ"],
    ["Dịch vụ không tốt không xấu", "tốt không xấu"],
    ["k ngon k rẻ k đẹp", "ngon k rẻ k đẹp"],
    ["chẳng ngon lắm chẳng rẻ", "ngon lắm chẳng rẻ"],
    ["Không ngon và không rẻ", "ngon và không rẻ"],
    ["ko dep cung ko ben", "dep cung ko ben"],
    ["Không những rẻ mà còn không hỏng vặt", "hỏng vặt"],
  ])("%j: %j", (text, denied) => {
    expect(negated(text)).toBe(denied);
  });

  it.each([
    ["khong ngon ti nao", "ngon ti nao"],
    ["chang thay dep", "thay dep"],
    ["chua bao gio that vong", "that vong"],
    ["dau co re", "re"],
    ["lam gi co chuyen do", "chuyen do"],
  ])("without marks, %j: %j", (text, denied) => {
    expect(negated(text)).toBe(denied);
  });

  it.each([
    "Sữa này có ngon không?",
    "có ngon không shop ơi",
    "Giao chưa ạ",
    "Đặt được không mn",
    "Hãng hàng không này tốt",
    "Không gian quán rất đẹp",
    "Tai nghe không dây nghe hay",
    "Không ngờ ngon vậy",
    "Không biết có ngon hơn",
    "Shop ở đâu vậy",
    "Không khí ở đây vui",
    "Mua hay không mua",
  ])("is nothing in %j", (text) => {
    expect(negated(text)).toBe("");
  });
});

describe("what an English post denies", () => {
  it.each([
    ["The food was not good at all", "good at all"],
    ["I don't think I'll be back", "think I'll be back"],
    ["Never had any problems with them", "had any problems with them"],
    ["No signal, no help and no refund", "signal help and no refund"],
    ["They still haven't refunded me", "refunded me"],
    ["Nobody answered. Great.", "answered"],
    ["It wasn't cheap but it works", "cheap"],
    ["It won't charge and the screen is cracked", "charge"],
    ["hardly worth the money", "worth the money"],
    ["dont waste ur time", "waste ur time"],
    ["It's neither fast nor cheap", "fast nor cheap"],
    ["no longer a fan of this", "a fan of this"],
    ["I CAN'T recommend this", "recommend this"],
    ["not bad, not great", "great"],
    ["far from perfect", "perfect"],
    ["cant complain", "complain"],
    ["there was no wifi no towels no water", "wifi no towels no water"],
  ])("%j: %j", (text, denied) => {
    expect(negated(text)).toBe(denied);
  });

  it.each([
    "No doubt the best phone",
    "can't wait to fly again",
    "not only fast but also cheap",
    "no problem at all",
    "why not try it",
    "nothing but praise for them",
    "last but not least, the price",
    "the note was nice",
    "knots and notes",
  ])("is nothing in %j", (text) => {
    expect(negated(text)).toBe("");
  });
});

describe("the reach of a negation", () => {
  it.each([
    ["a comma", "không đẹp, bền"],
    ["a semicolon", "không đẹp; bền"],
    ["a bracket", "không đẹp (bền)"],
    ["a full stop", "không đẹp. Bền"],
    ["a new line", "không đẹp\nbền"],
    ["a conjunction", "không đẹp nhưng bền"],
  ])("ends at %s", (_, text) => {
    expect(negated(text)).toBe("đẹp");
  });

  it("passes over emoji, numbers and handles, which it does not deny", () => {
    expect(negated("không 😡 3 @shop đẹp")).toBe("đẹp");
  });

  it("is undone by a second one", () => {
    expect(negated("không phải là không ngon")).toBe("");
    expect(negated("mình không nghĩ là nó không tốt")).toBe("nghĩ là nó không");
    expect(negated("không ai không thích")).toBe("không");
    expect(negated("never not late")).toBe("not");
    expect(negated("I can't imagine not going")).toBe("imagine not");
  });
});
