import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { keyPhrases } from "./key-phrases.ts";

const posts = (texts: readonly string[]) => texts.map((text, nth) => ({ read: readText(text), voice: `voice ${nth}` }));
const phrasesOf = (texts: readonly string[], most = 5) => keyPhrases(posts(texts), most).map(({ phrase }) => phrase);

const DELIVERY = [
  "giao hàng chậm quá trời",
  "Giao hàng nhanh, đóng gói kỹ",
  "giao hang lau ma khong ai goi",
  "đơn này giao hàng tới chiều mới có",
  "app báo giao hàng thành công mà có thấy gì đâu",
  "gọi tổng đài không ai bắt máy",
  "tổng đài bảo chờ",
  "tổng đài im lặng luôn",
  "chờ cả ngày",
];

describe("keyPhrases", () => {
  it("finds the words of several syllables, with their marks, before their parts", () => {
    const phrases = keyPhrases(posts(DELIVERY), 2);
    expect(phrases.map(({ phrase, voices }) => [phrase, voices])).toEqual([
      ["giao hàng", 5],
      ["tổng đài", 3],
    ]);
    expect(phrasesOf(DELIVERY, 50)).not.toContain("giao");
    expect(phrasesOf(DELIVERY, 50)).not.toContain("tổng");
  });

  it("finds English phrases and single words", () => {
    const texts = [
      "customer service hung up",
      "their customer service is slow",
      "the app crashed",
      "app crashed again",
      "nice app",
    ];
    expect(phrasesOf(texts, 3)).toEqual(["customer service", "app", "crashed"]);
  });

  it("takes nothing that one voice alone says", () => {
    expect(keyPhrases([...posts(["bơm nhiên liệu"]), ...posts(["bơm nhiên liệu hỏng"])], 9)).toEqual([]);
    expect(keyPhrases([], 9)).toEqual([]);
  });

  it("does not take words for a phrase that stand together by chance", () => {
    const words = ["vali", "quầy", "khoang", "ghế"];
    const texts = words.flatMap((one) =>
      words.flatMap((other) => (one === other ? [] : [`${one} ${other}`, `${one}, ${other}`])),
    );
    expect(phrasesOf(texts, 50).filter((phrase) => phrase.includes(" "))).toEqual([]);
  });
});
