import { describe, expect, it } from "vitest";
import { readText } from "./reader.ts";
import { flagged, kindsAndForms } from "./testing/described.ts";

const wordsOf = (text: string) =>
  kindsAndForms(readText(text)).flatMap((token) => (token.startsWith("word ") ? [token.slice(5)] : []));

describe("words", () => {
  it.each([
    ["Sữa này NGON lắm luôn á", ["sữa", "này", "ngon", "lắm", "luôn", "á"]],
    ["don't can’t it's y'all", ["don't", "can't", "it's", "y'all"]],
    ["rock 'n' roll", ["rock", "n", "roll"]],
    ["the bosses' desks", ["the", "bosses", "desks"]],
    ["O'Brien", ["o'brien"]],
    ["m.n ơi", ["mn", "ơi"]],
    ["U.S.A rules", ["usa", "rules"]],
    ["v.v...", ["vv"]],
    ["đ*o hiểu f*ck s***", ["đ*o", "hiểu", "f*ck", "s*"]],
    ["*ngon* **rẻ**", ["ngon", "rẻ*"]],
    ["well-known", ["well", "known"]],
    ["cà-phê", ["cà", "phê"]],
    ["giá_rẻ", ["giá", "rẻ"]],
    ["tốt,rẻ,đẹp", ["tốt", "rẻ", "đẹp"]],
    ["Tốt.Rẻ", ["tốt", "rẻ"]],
    ["wifi6 a52", ["wifi6", "a52"]],
    ["naïve café", ["naïve", "café"]],
    ["Straße", ["straße"]],
    ["очень 좋아요", ["очень", "좋아요"]],
    ["好吃", ["好", "吃"]],
    ["iPhone好", ["iphone", "好"]],
  ])("of %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(["khuyến mãi lớn", "người Việt Nam", "đường Nguyễn Huệ", "phở Thìn Lò Đúc"])(
    "are the same composed and decomposed: %s",
    (text) => {
      expect(wordsOf(text.normalize("NFD"))).toEqual(wordsOf(text));
      expect(flagged(readText(text.normalize("NFD")), "marked").normalize("NFC")).toBe(
        flagged(readText(text), "marked"),
      );
    },
  );

  it.each([
    ["joiners", "n\u200bg\u200co\u200dn"],
    ["a soft hyphen", "ng\u00adon"],
    ["signs of direction", "\u202engon\u202c"],
    ["a byte order mark", "\ufeffngon"],
    ["stacked marks", "n\u0337g\u0338o\u0334n"],
    ["letters of full width", "ｎｇｏｎ"],
    ["bold letters", "𝗻𝗴𝗼𝗻"],
  ])("are seen through %s", (_, text) => {
    expect(wordsOf(text)).toEqual(["ngon"]);
  });
});

describe("capitals", () => {
  it.each([
    ["TỆ QUÁ", "TỆ QUÁ"],
    ["Tệ Quá", ""],
    ["iPHONE", ""],
    ["IPhone", ""],
    ["A", ""],
    ["OK", "OK"],
    ["S24", ""],
    ["CSKH24", "CSKH24"],
    ["DON'T", "DON'T"],
    ["ĐỪNG", "ĐỪNG"],
  ])("shout in %j: %j", (text, shouted) => {
    expect(flagged(readText(text), "capitals")).toBe(shouted);
  });
});
