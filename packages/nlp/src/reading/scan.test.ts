import { describe, expect, it } from "vitest";
import { writtenForm } from "./forms.ts";
import { readText } from "./reader.ts";
import { flagged, kindsAndForms } from "./testing/described.ts";

describe("tokens", () => {
  it.each([
    ["Sữa NÀY ngon.", ["word sữa", "word này", "word ngon", "punctuation ."]],
    ["didn’t land", ["word didn't", "word land"]],
    ["'quoted'", ["punctuation '", "word quoted", "punctuation '"]],
    ["@united.com, @a_b_ @", ["handle united.com", "punctuation ,", "handle a_b_", "punctuation @"]],
    ["https://x.co/good?a=1.", ["url https://x.co/good?a=1", "punctuation ."]],
    ["www.shop.vn/sale!", ["url www.shop.vn/sale", "punctuation !"]],
    ["cupwin.example.com ngay", ["url cupwin.example.com", "word ngay"]],
    ["bit.ly/3xY", ["url bit.ly/3xy"]],
    ["hay.me nó", ["word hay", "punctuation .", "word me", "word nó"]],
    ["gửi ab@shop.vn nhé", ["word gửi", "url ab@shop.vn", "word nhé"]],
    ["m.n ơi, v.v", ["word mn", "word ơi", "punctuation ,", "word vv"]],
    ["http:// nothing", ["word http", "punctuation :", "punctuation //", "word nothing"]],
    ["Coca-Cola/Pepsi", ["word coca", "punctuation -", "word cola", "punctuation /", "word pepsi"]],
    ["hôm_nay", ["word hôm", "punctuation _", "word nay"]],
    ["đ*o f*** *đẹp*", ["word đ*o", "word f*", "punctuation *", "word đẹp", "punctuation *"]],
    ["美味しい", ["word 美", "word 味", "word し", "word い"]],
    ["очень плохо", ["word очень", "word плохо"]],
  ])("of %j", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });

  it.each([
    ["3.500.000đ", ["number 3.500.000đ"]],
    ["50k 3tr 5tr5 2h30", ["number 50k", "number 3tr", "number 5tr5", "number 2h30"]],
    ["10% 15:30 24/7", ["number 10%", "number 15:30", "number 24/7"]],
    ["5000mAh 144Hz 21st", ["number 5000mah", "number 144hz", "number 21st"]],
    ["3lần 2tiếng 5sao", ["number 3", "word lần", "number 2", "word tiếng", "number 5", "word sao"]],
    ["iphone15 covid19", ["word iphone15", "word covid19"]],
    ["3, 4.", ["number 3", "punctuation ,", "number 4", "punctuation ."]],
  ])("numbers of %j", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });

  it.each([
    ["#NgonQuá", ["hashtag ngonquá", "word ngon", "word quá"]],
    ["#iPhone15Pro", ["hashtag iphone15pro", "word i", "word phone", "word 15", "word pro"]],
    ["#OCBBank", ["hashtag ocbbank", "word ocb", "word bank"]],
    ["#sale_11_11", ["hashtag sale_11_11", "word sale", "word 11", "word 11"]],
    ["#dienmayxanh", ["hashtag dienmayxanh", "word dien", "word may", "word xanh"]],
    ["#điệnmáyxanh", ["hashtag điệnmáyxanh", "word điện", "word máy", "word xanh"]],
    ["#lừađảo", ["hashtag lừađảo", "word lừa", "word đảo"]],
    ["#loveit", ["hashtag loveit", "word love", "word it"]],
    ["#zkvqwrt", ["hashtag zkvqwrt", "word zkvqwrt"]],
    ["#fail #Vinamilk", ["hashtag fail", "word fail", "hashtag vinamilk", "word vinamilk"]],
    ["# 1", ["punctuation #", "number 1"]],
  ])("hashtags of %j", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });

  it.each([
    [":)) =)) :D", ["emoticon :))", "emoticon =))", "emoticon :d"]],
    [":)))))))", ["emoticon :))"]],
    ["hay:( :'( ;)", ["word hay", "emoticon :(", "emoticon :'(", "emoticon ;)"]],
    ["<3 </3 ^^ ^_^ -_-", ["emoticon <3", "emoticon </3", "emoticon ^^", "emoticon ^_^", "emoticon -_-"]],
    ["T_T xD o_O", ["emoticon t_t", "emoticon xd", "emoticon o_o"]],
    [":v =]]] :3", ["emoticon :v", "emoticon =))", "emoticon :3"]],
    ["giá:3tr", ["word giá", "punctuation :", "number 3tr"]],
    ["tên:Dung", ["word tên", "punctuation :", "word dung"]],
    ["xdrip", ["word xdrip"]],
    ["!!!! ??? ?!", ["punctuation !!", "punctuation ??", "punctuation ?!"]],
    ["......", ["punctuation .."]],
  ])("signs of %j", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });
});

describe("emoji", () => {
  it("is one token with its selector, colour, family, flag or keycap", () => {
    const read = readText("❤️👍🏽👨‍👩‍👧🇻🇳1️⃣🏴󠁧󠁢󠁳󠁣󠁴󠁿");
    const written = Array.from({ length: read.count }, (_, token) => writtenForm(read, token));
    expect(written).toEqual(["❤️", "👍🏽", "👨‍👩‍👧", "🇻🇳", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]);
  });

  it("is the same with and without selector and colour, and in its normal form without sex", () => {
    const read = readText("❤️ ❤ 👍🏽 👍 🤷‍♀️ 🤷🏻");
    const [heart, plainHeart, brown, plain] = read.hash;
    expect([heart, brown]).toEqual([plainHeart, plain]);
    expect(read.hash[4]).not.toBe(read.hash[5]);
    expect(read.normalHash[4]).toBe(read.normalHash[5]);
  });

  it("written together stands apart", () => {
    expect(kindsAndForms(readText("tệ😡😡"))).toEqual(["word tệ", "emoji 😡", "emoji 😡"]);
  });
});

describe("flags", () => {
  it("tell capitals from a capital", () => {
    const read = readText("WORST Apple OK A ngon ĐẸP");
    expect(flagged(read, "capitals")).toBe("WORST OK ĐẸP");
    expect(flagged(read, "capitalised")).toBe("WORST Apple OK A ĐẸP");
  });

  it("tell words with marks, however they are composed", () => {
    expect(flagged(readText("đẹp dep qua quá"), "marked")).toBe("đẹp quá");
    expect(flagged(readText("quá dep".normalize("NFD")), "marked")).toBe("quá".normalize("NFD"));
  });

  it("tell the words of a hashtag", () => {
    expect(flagged(readText("ngon #NgonQuá"), "inHashtag")).toBe("Ngon Quá");
  });
});
