import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const LIBRARY: Readonly<Record<string, string>> = {
  noise: '"tuyển dụng" OR "việc làm"',
  slow: "chậm OR trễ OR lâu",
  late: "giao NEAR/3 {slow}",
  news: "site:vnexpress.net OR site:tuoitre.vn",
  clean: "-{noise}",
  shouted: 'case:SALE OR raw:"!!!"',
};
const named = (name: string) => LIBRARY[name] ?? null;

const find = (query: string, text: string, site: string | null = null) => {
  const matcher = createMatcher([{ id: "q", query, named }]);
  expect(matcher.refused).toEqual([]);
  const [match] = matcher.match(matchable({ text, site }));
  return match?.spans.map(({ start, end }) => text.slice(start, end));
};

describe("a named query", () => {
  it.each([
    ["tiki {slow}", "tiki giao trễ", ["tiki", "trễ"]],
    ["tiki {slow}", "tiki giao nhanh", undefined],
    ["tiki -{noise}", "tiki tuyển dụng kho", undefined],
    ["tiki -{noise}", "tiki tuyen dung kho", undefined],
    ["tiki -{noise}", "tiki giao", ["tiki"]],
    ["tiki NEAR/2 {slow}", "tiki hơi chậm", ["tiki", "chậm"]],
    ["tiki NEAR/2 {slow}", "tiki giao hàng hơi chậm", undefined],
    ["tiki {late}", "tiki giao hàng trễ", ["tiki", "giao", "trễ"]],
    ["{late}", "hàng giao lâu", ["giao", "lâu"]],
    ["SENTENCE(tiki {slow})", "tiki nhanh. Ship chậm.", undefined],
    ["SENTENCE(tiki {slow})", "tiki chậm.", ["tiki", "chậm"]],
    ["tiki {clean}", "tiki việc làm", undefined],
    ["tiki {clean}", "tiki rẻ", ["tiki"]],
    ["tiki {shouted}", "tiki SALE", ["tiki", "SALE"]],
    ["tiki {shouted}", "tiki sale", undefined],
    ["{noise} OR {slow}", "việc làm lâu", ["việc làm", "lâu"]],
  ])("%s in “%s”: %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });

  it("may hold fields alone", () => {
    expect(find("tiki {news}", "tiki mở kho", "kinhdoanh.vnexpress.net")).toEqual(["tiki"]);
    expect(find("tiki {news}", "tiki mở kho", "blog.vn")).toBeUndefined();
    expect(find("tiki -{news}", "tiki mở kho", null)).toEqual(["tiki"]);
  });

  it("holds as its text does in parentheses", () => {
    for (const text of ["tiki chậm", "lâu rồi tiki", "tiki", "trễ"]) {
      expect(find("tiki {slow}", text)).toEqual(find(`tiki (${LIBRARY["slow"]})`, text));
    }
  });
});

describe("a library that changes", () => {
  const post = matchable({ text: "tiki giao hàng muộn" });

  it("changes what a query finds once its queries are given anew", () => {
    const names = new Map([["slow", "chậm OR trễ"]]);
    const query = { id: "q", query: "tiki {slow}", named: (name: string) => names.get(name) ?? null };
    const matcher = createMatcher([query]);
    expect(matcher.match(post)).toEqual([]);
    names.set("slow", "chậm OR trễ OR muộn");
    matcher.update([query]);
    expect(matcher.match(post)).toHaveLength(1);
  });

  it("takes a query out of use whose name is gone, and back in when it is there again", () => {
    const names = new Map([["slow", "muộn"]]);
    const query = { id: "q", query: "tiki {slow}", named: (name: string) => names.get(name) ?? null };
    const matcher = createMatcher([query, { id: "plain", query: "tiki" }]);
    names.clear();
    matcher.update([query, { id: "plain", query: "tiki" }]);
    expect(matcher.refused.map(({ id, problems }) => [id, problems[0]?.code])).toEqual([["q", "unknown-name"]]);
    expect(matcher.match(post).map(({ id }) => id)).toEqual(["plain"]);
    names.set("slow", "muộn");
    matcher.update([query, { id: "plain", query: "tiki" }]);
    expect(matcher.refused).toEqual([]);
    expect(matcher.match(post).map(({ id }) => id)).toEqual(["q", "plain"]);
  });

  it("notices a change two names away", () => {
    const names = new Map([
      ["slow", "chậm"],
      ["late", "giao {slow}"],
    ]);
    const query = { id: "q", query: "tiki {late}", named: (name: string) => names.get(name) ?? null };
    const matcher = createMatcher([query]);
    expect(matcher.match(post)).toEqual([]);
    names.set("slow", "muộn");
    matcher.update([query]);
    expect(matcher.match(post)[0]?.spans.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      "tiki",
      "giao",
      "muộn",
    ]);
  });
});
