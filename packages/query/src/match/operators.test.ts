import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

/** The form and the pieces of the text that a query points at; null for no match. */
const find = (query: string, text: string) => {
  const matcher = createMatcher([{ id: "q", query }]);
  expect(matcher.refused).toEqual([]);
  const [match] = matcher.match(matchable({ text }));
  return match === undefined ? null : [match.form, ...match.spans.map((span) => text.slice(span.start, span.end))];
};

describe("NEAR and ONEAR", () => {
  it.each([
    ["pin NEAR/2 yếu", "pin rất là yếu", ["equal", "pin", "yếu"]],
    ["pin NEAR/1 yếu", "pin rất là yếu", null],
    ["pin NEAR/0 yếu", "yếu pin", ["equal", "yếu", "pin"]],
    ["pin ONEAR/5 yếu", "yếu pin", null],
    ["pin ONEAR/5 yếu", "yếu pin yếu", ["equal", "pin", "yếu"]],
    ["pin NEAR/0 pin", "pin", null],
    ["pin NEAR/0 pin", "pin pin", ["equal", "pin", "pin"]],
    ["pin NEAR/1 yếu", "pin, (quá) yếu!", ["equal", "pin", "yếu"]],
    ['"điện máy" NEAR/1 tốt', "điện máy xanh tốt", ["equal", "điện máy", "tốt"]],
    ['"điện máy" NEAR/0 máy', "điện máy", null],
    ["(pin OR sạc) NEAR/3 (yếu OR nóng)", "sạc thì nóng, màn đẹp", ["equal", "sạc", "nóng"]],
    ["a NEAR/0 b NEAR/0 c", "c a b", ["equal", "c", "a", "b"]],
    ["a NEAR/0 b NEAR/0 c", "a c b", null],
    ["(a NEAR/9 b) NEAR/0 c", "a x x b c", ["equal", "a", "b", "c"]],
    ["a NEAR/1 (b NEAR/1 c)", "b x a x c", null],
    ["a ONEAR/0 (b NEAR/0 c)", "a c b", ["equal", "a", "c", "b"]],
    ["pin NEAR/3 vcb", "pin V.C.B", ["equal", "pin", "V.C.B"]],
    ["vcb NEAR/0 a", "V.C.B a", ["equal", "V.C.B", "a"]],
  ])("%s in “%s” is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });

  it("see every pair, also where a shorter one lies inside a longer", () => {
    expect(find("(a NEAR/5 b) NEAR/1 c", "a b x x b x c")).toEqual(["equal", "a", "b", "c"]);
  });

  it("do not look from the title into the text", () => {
    const matcher = createMatcher([{ id: "q", query: "a NEAR/5 b" }]);
    expect(matcher.match(matchable({ text: "a", title: "b" }))).toEqual([]);
  });
});

describe("phrases with room", () => {
  it.each([
    ['"pin yếu"~2', "yếu lắm rồi pin", ["equal", "yếu lắm rồi pin"]],
    ['"pin yếu"~1', "yếu lắm rồi pin", null],
    ['"a b c"~1', "c x b a", ["equal", "c x b a"]],
    ['"a a"~3', "a x x b", null],
    ['"a a"~3', "a x x a", ["equal", "a x x a"]],
    ['"an* anh"~0', "anh anx", ["equal", "anh anx"]],
    ['"an* anh"~0', "anh b", null],
    ['"điện máy"~0', "may dien", ["bare", "may dien"]],
    ['"điện máy"~0', "máy dien", ["bare", "máy dien"]],
  ])("%s in “%s” is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("SENTENCE", () => {
  it.each([
    ["SENTENCE(a b)", "a x b. c", ["equal", "a", "b"]],
    ["SENTENCE(a b)", "a. b", null],
    ["SENTENCE(a b)", "a! b a", ["equal", "b", "a"]],
    ["SENTENCE(a b)", "a\nb", null],
    ["SENTENCE(giá 1.5)", "giá 1.5 triệu", ["equal", "giá", "1.5"]],
    ["SENTENCE(V.C.B lỗi)", "V.C.B lỗi", ["equal", "V.C.B", "lỗi"]],
    ["SENTENCE(xem ngon)", "xem shop.com.vn ngon", ["equal", "xem", "ngon"]],
    ["SENTENCE(a (b OR c))", "a. c a", ["equal", "c", "a"]],
    ["SENTENCE(a NEAR/3 b)", "a. b x x a", ["equal", "b", "a"]],
    ['SENTENCE("a b")', "a. b", null],
    ["a SENTENCE(b c)", "a. b. c", null],
    ["SENTENCE(a 😡)", "a 😡. b", ["equal", "a", "😡"]],
  ])("%s in %j is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("wildcards and fuzzy words", () => {
  it.each([
    ["bank*", "Banking và bank", ["equal", "Banking", "bank"]],
    ["colo?r", "colour, color", ["equal", "colour"]],
    ["colo?r", "colo1r", null],
    ["*bank", "vietcombank", ["equal", "vietcombank"]],
    ["*com*", "#VietComBank", ["equal", "#VietComBank"]],
    ["điệ*", "điện tử", ["equal", "điện"]],
    ["điệ*", "dien tu", ["bare", "dien"]],
    ["điệ*", "dien tử", ["bare", "dien"]],
    ["mã*", "ma tôi ở đây", null],
    ["die*", "điện", null],
    ["fold:die*", "điện", ["folded", "điện"]],
    ["exact:điệ*", "dien", null],
    ['"bank* app"', "the banking app", ["equal", "banking app"]],
    ["apple~1", "aple", ["variant", "aple"]],
    ["apple~1", "apple", ["equal", "apple"]],
    ["apple~1", "appel", ["variant", "appel"]],
    ["apple~1", "applee", ["variant", "applee"]],
    ["apple~1", "apel", null],
    ["viettel~2", "vietel tốt", ["variant", "vietel"]],
    ["sữa~1", "sua", ["variant", "sua"]],
    ["sữa~1", "xua", null],
    ["fold:sữaa~1", "sua", ["folded", "sua"]],
  ])("%s in “%s” is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("case: and raw:", () => {
  it.each([
    ["case:Apple", "apple Apple APPLE", ["equal", "Apple"]],
    ['case:"Be app"', "Be app be app", ["equal", "Be app"]],
    ["case:MB", "mb M.B", null],
    ['raw:"Google+"', "google+ Google+", ["equal", "Google+"]],
    ['raw:"Google+"', "myGoogle+", null],
    ['raw:"C"', "C# CC", ["equal", "C"]],
    ['raw:"C#"', "C# C##", ["equal", "C#", "C#"]],
    ['raw:"!!"', "hay!!!", ["equal", "!!", "!!"]],
    ['raw:"điện"', "điện".normalize("NFD"), ["equal", "điện".normalize("NFD")]],
    ['raw:"dien"', "dien\u0302", null],
    ['raw:"m_ay"', "@m_ay", ["equal", "m_ay"]],
    ['raw:"Vin"', "Vin\u200bFast", ["equal", "Vin"]],
    ['raw:"…" NEAR/0 a', "a… b", ["equal", "a", "…"]],
  ])("%s in %j is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("emoji and cashtags", () => {
  it.each([
    ["😡", "tệ 😡😡", ["equal", "😡", "😡"]],
    ["❤️", "❤ tim ❤️", ["equal", "❤", "❤️"]],
    ["👍", "👍🏽 tốt", ["equal", "👍🏽"]],
    ["👍🏽", "👍 tốt", null],
    ["👩", "👨‍👩‍👧", null],
    ["👨‍👩‍👧", "nhà 👨‍👩‍👧", ["equal", "👨‍👩‍👧"]],
    ["pin NEAR/0 😡", "pin 😡", ["equal", "pin", "😡"]],
    ["pin NEAR/0 😡", "pin yếu 😡", ["equal", "pin", "😡"]],
    ["pin NEAR/0 😡", "pin quá yếu 😡", null],
    ["😡 ONEAR/0 pin", "😡 pin", ["equal", "😡", "pin"]],
    ["😡 NEAR/0 😡", "😡", null],
    ["😡 NEAR/0 😡", "😡😡", ["equal", "😡", "😡"]],
    ["$VNM", "mua $vnm", ["equal", "$vnm"]],
    ["$VNM", "mua vnm", null],
    ["vnm", "mua $VNM", ["equal", "$VNM"]],
    ["$VNM", "US$vnm", null],
  ])("%s in “%s” is %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});
