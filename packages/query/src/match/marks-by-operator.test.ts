import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

/** How a query finds a text: as typed, with marks missing, under other marks; undefined for not at all. */
const form = (query: string, text: string) => {
  const matcher = createMatcher([{ id: "q", query }]);
  expect(matcher.refused).toEqual([]);
  return matcher.match(matchable({ text }))[0]?.form;
};

describe("a word with marks, in each operator", () => {
  it.each([
    ["AND", 'sữa AND "đậu nành"'],
    ["OR", 'kẹo OR "sữa đậu nành"'],
    ["NEAR", "sữa NEAR/1 đậu"],
    ["ONEAR", "sữa ONEAR/0 đậu"],
    ["a phrase", '"sữa đậu nành"'],
    ["a phrase with room", '"nành sữa"~1'],
    ["SENTENCE", "SENTENCE(sữa nành)"],
    ["a group", "((sữa)) (đậu OR bò)"],
  ])("%s finds it as typed, and without its marks; never under others", (_, query) => {
    expect(form(query, "uống sữa đậu nành mỗi sáng")).toBe("equal");
    expect(form(query, "uong sua dau nanh moi sang")).toBe("bare");
    expect(form(query, "uống sửa đẩu nánh mỗi sáng")).toBeUndefined();
  });

  it.each([
    ["NFD", "uống sữa đậu nành".normalize("NFD")],
    ["capitals", "UỐNG SỮA ĐẬU NÀNH"],
    ["full-width letters around it", "ＵＯＮＧ sữa đậu nành"],
    ["no space between signs", "sữa,đậu…nành"],
  ])("is found in %s as typed", (_, text) => {
    expect(form("sữa NEAR/0 đậu NEAR/0 nành", text)).toBe("equal");
  });
});

describe("đ and d", () => {
  it.each([
    ["đồng hồ", "đồng hồ", "equal"],
    ["đồng hồ", "dong ho", "bare"],
    ["đồng hồ", "đong ho", "bare"],
    ["dồng hồ", "đồng hồ", undefined],
    ["exact:đồng", "đồng", "equal"],
    ["exact:đồng", "dồng", undefined],
    ["fold:dong", "đồng", "folded"],
  ])("%s in “%s” is %s", (query, text, expected) => {
    expect(form(query.includes(":") ? query : `"${query}"`, text)).toBe(expected);
  });
});

describe("where the tone sits, and i for y", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["quý", "qúy"],
    ["kỹ", "kĩ"],
    ["lý", "lí"],
    ["mỹ", "mĩ"],
  ])("%s and %s are one word either way", (one, other) => {
    expect([form(`exact:${one}`, other), form(`exact:${other}`, one)]).toEqual(["equal", "equal"]);
  });

  it.each([
    ["tai", "tay"],
    ["mai", "may"],
    ["hòa", "họa"],
    ["lý", "lỳ"],
  ])("%s and %s are two words", (one, other) => {
    expect([form(`exact:${one}`, other), form(`exact:${other}`, one)]).toEqual([undefined, undefined]);
  });
});

describe("one syllable that is a word without its marks too", () => {
  it("is found unmarked where nobody near writes marks", () => {
    expect(form("đá", "toi thich da banh voi ban be")).toBe("bare");
  });

  it("is not found unmarked among words with marks", () => {
    expect(form("đá", "tôi thấy da đẹp quá")).toBeUndefined();
  });

  it("is found unmarked beyond five words from the next mark", () => {
    expect(form("đá", "đẹp a b c d da")).toBeUndefined();
    expect(form("đá", "đẹp a b c d e f da")).toBe("bare");
  });

  it("is found unmarked anywhere if it can only be itself", () => {
    expect(form("được", "tôi duoc thấy")).toBe("bare");
  });
});

describe("the rules of marks", () => {
  it.each([
    ["exact:sữa", "sua", undefined],
    ["exact:sữa", "Sữa", "equal"],
    ["exact:sua", "sữa", undefined],
    ["exact:sua", "sua", "equal"],
    ["fold:sữa", "sua", "bare"],
    ["fold:sữa", "sửa", "folded"],
    ["fold:sữa", "sữa", "equal"],
    ['exact:"sữa tươi"', "sữa tuoi", undefined],
    ['fold:"sữa tươi"', "sưa tưới", "folded"],
    ['"sữa tươi"', "sữa tuoi", "bare"],
    ['"sữa tươi"', "sữa tưới", undefined],
    ["exact:#sữatươi", "#suatuoi", undefined],
    ["#sữatươi", "#suatuoi", "bare"],
    ["#suatuoi", "#sữatươi", "folded"],
    ["fold:#sữatươi", "#sữatưới", "folded"],
  ])("%s in “%s” is %s", (query, text, expected) => {
    expect(form(query, text)).toBe(expected);
  });
});

describe("an excluded word", () => {
  it.each([
    ["vinamilk -sữa", "vinamilk sua", false],
    ["vinamilk -exact:sữa", "vinamilk sua", true],
    ["vinamilk -exact:sữa", "vinamilk sữa", false],
    ["vinamilk -sữa", "vinamilk sửa", true],
    ["vinamilk -fold:sữa", "vinamilk sửa", false],
    ['vinamilk -"tuyển dụng"', "vinamilk tuyen dung", false],
    ['vinamilk -"tuyển dụng"', "vinamilk tuyển dũng", true],
    ["vinamilk -không", "vinamilk ko ngon", false],
    ["vinamilk -exact:không", "vinamilk ko ngon", true],
  ])("%s lets “%s” through: %s", (query, text, isFound) => {
    expect(form(query, text) !== undefined).toBe(isFound);
  });
});
