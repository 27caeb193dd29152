import { describe, expect, it } from "vitest";
import { TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";
import { kindsAndForms } from "./testing/described.ts";

const emoticonsOf = (text: string) =>
  kindsAndForms(readText(text)).flatMap((token) => (token.startsWith("emoticon ") ? [token.slice(9)] : []));

describe("emoticons", () => {
  it.each([
    ["giao hàng nhanh :)", [":)"]],
    ["giao hàng nhanh:)", [":)"]],
    ["chán quá :(((((", [":(("]],
    ["=))))))) hài vl", ["=))"]],
    ["hay ghê =]]]", ["=))"]],
    ["buồn :'( :’(", [":'(", ":'("]],
    ["ok :-) hmm :-/", [":)", ":/"]],
    ["yêu <3 <3 <3", ["<3", "<3", "<3"]],
    ["hết yêu </3", ["</3"]],
    ["vui ^^", ["^^"]],
    ["chịu -_- @@ >_<", ["-_-", "@@", ">_<"]],
    ["khóc T_T T.T t^t", ["t_t", "t.t", "t^t"]],
    ["love it :D :P :p", [":d", ":p", ":p"]],
    ["so funny xD XD", ["xd", "xd"]],
    ["what o_O O.o", ["o_o", "o.o"]],
    [":* :x :@ :|", [":*", ":x", ":@", ":|"]],
    ["=(( thất vọng ;)", ["=((", ";)"]],
    [":v cười ỉa :v :3", [":v", ":v", ":3"]],
  ])("of %j", (text, emoticons) => {
    expect(emoticonsOf(text)).toEqual(emoticons);
  });

  it.each([
    "giá:3tr",
    "tên:Dũng",
    "link:https://x.vn",
    "16:30 hôm nay",
    "tỉ số 3:0",
    "note: do not buy",
    "ib:zalo",
    "(tốt)",
    "a=b",
    "if x<30 then",
    "xdrip",
    "total",
    "oOo",
    "và/hoặc",
    "http://x.co/:(",
  ])("are none in %j", (text) => {
    expect(emoticonsOf(text)).toEqual([]);
  });

  it.each([
    [":)", 0, 2],
    ["ngon :)))) lắm", 5, 10],
    ["ngon:'(", 4, 7],
    ["T_T", 0, 3],
    ["ok </3 ok", 3, 6],
  ])("stand in %j from %i to %i, as long as they are written", (text, start, end) => {
    const read = readText(text);
    const token = read.kind.indexOf(TokenKind.emoticon);
    expect([read.start[token], read.end[token]]).toEqual([start, end]);
  });

  it("leave the words beside them whole", () => {
    expect(kindsAndForms(readText("ngon:))rẻ:(chậm"))).toEqual([
      "word ngon",
      "emoticon :))",
      "word rẻ",
      "emoticon :(",
      "word chậm",
    ]);
  });

  it("end no sentence and no clause", () => {
    const read = readText("máy đẹp :) mà rẻ");
    expect([read.sentenceCount, read.clauseSentence[read.clauseCount - 1]]).toEqual([1, 0]);
  });
});
