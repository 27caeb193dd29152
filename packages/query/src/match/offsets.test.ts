import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

/** The pieces of the original that a match points at. */
const pieces = (query: string, text: string) =>
  createMatcher([{ id: "q", query }])
    .match(matchable({ text }))
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

const NFD = (text: string) => text.normalize("NFD");

describe("offsets point into the text as it was given", () => {
  it.each([
    ["behind emoji of two units", "vinamilk", "😡😡👨‍👩‍👧 Vinamilk", ["Vinamilk"]],
    ["between emoji without a space", "vinamilk", "😡Vinamilk😡", ["Vinamilk"]],
    ["with marks apart", '"điện máy xanh"', NFD("mua ở Điện Máy Xanh đó"), [NFD("Điện Máy Xanh")]],
    ["behind marks apart", "vinamilk", `${NFD("ở đâu có bán sữa")} vinamilk`, ["vinamilk"]],
    ["in full-width letters", "vinamilk", "ＶＩＮＡＭＩＬＫ 牛乳", ["ＶＩＮＡＭＩＬＫ"]],
    ["behind one letter that becomes three", "vinamilk", "½ lít ﬃ vinamilk", ["vinamilk"]],
    ["behind a letter that grows in lower case", "vinamilk", "İİİ Vinamilk", ["Vinamilk"]],
    ["with soft hyphens and joiners inside", "vinamilk", "Vina\u00admi\u200blk", ["Vina\u00admi\u200blk"]],
    ["across a line break", '"điện máy"', "điện\nmáy", ["điện\nmáy"]],
    ["across signs", '"điện máy xanh"', "ĐIỆN–MÁY…(XANH)", ["ĐIỆN–MÁY…(XANH"]],
    ["of a handle with its sign", "@vinamilk", "hi,@Vinamilk!", ["@Vinamilk"]],
    ["of a full-width sign", "#vinamilk", "＃vinamilk", ["＃vinamilk"]],
    ["of a hashtag with underscores", '"điện máy xanh"', "😀#Dien_May_Xanh.", ["#Dien_May_Xanh"]],
    ["of a label in a link", "vinamilk", "https://shop.vinamilk.com.vn/a?b=vinamilk", ["vinamilk", "vinamilk"]],
    ["of letters beyond the first plane", "𝐬𝐮𝐚", "uống 𝐬𝐮𝐚 nha", ["𝐬𝐮𝐚"]],
    ["of every place", "sữa", "Sữa, sữa; SỮA", ["Sữa", "sữa", "SỮA"]],
  ])("%s", (_, query, text, expected) => {
    expect(pieces(query, text)).toEqual(expected);
  });

  it("of a lone surrogate's neighbours are right", () => {
    expect(pieces("vinamilk", "\ud83dVinamilk\ude21")).toEqual(["Vinamilk"]);
  });
});

describe("scripts without spaces", () => {
  it.each([
    ["寿司", "美味しい寿司屋", ["寿司"]],
    ["コーヒー", "ｺｰﾋｰを飲む", ["ｺｰﾋｰ"]],
    ["กาแฟ", "กาแฟและกาแฟ", ["กาแฟ", "กาแฟ"]],
    ["น้ำ", "ดื่มน้ำ", ["น้ำ"]],
    ["ទឹក", "ផឹកទឹក", ["ទឹក"]],
    ["삼성", "삼성 좋아요", ["삼성"]],
    ["삼성", "삼성전자", []],
    ["麦当劳", "麦 当 劳", ["麦 当 劳"]],
    ["麦当劳", "麦劳当", []],
    ["sushi寿司", "Sushi寿司 ngon", ["Sushi寿司"]],
  ])("%s in “%s” points at %j", (query, text, expected) => {
    expect(pieces(query, text)).toEqual(expected);
  });
});
