import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { checkQuery } from "./check-query.ts";

const MISREAD = new Set([
  "lower-operator",
  "lower-scope",
  "comma-list",
  "single-quotes",
  "question-mark",
  "mixed-and-or",
]);

function misread(text: string) {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return checkQuery(outcome.query)
    .filter(({ code }) => MISREAD.has(code))
    .map(({ code, fix }) => [
      code,
      fix === null ? null : text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end),
    ]);
}

describe("a word that was meant as an operator", () => {
  it.each([
    ["tiki And shopee", "tiki AND shopee"],
    ["tiki và shopee", "tiki AND shopee"],
    ["tiki Và shopee", "tiki AND shopee"],
    ["tiki hoặc shopee", "tiki OR shopee"],
    ["tiki hoặc shopee".normalize("NFD"), "tiki OR shopee"],
    ["tiki Or shopee", "tiki OR shopee"],
    ["tiki TRỪ shopee", "tiki NOT shopee"],
    ["tiki Not shopee", "tiki NOT shopee"],
    ["pin Near nóng", "pin NEAR/5 nóng"],
  ])("%s becomes %s", (text, mended) => {
    expect(misread(text)).toContainEqual(["lower-operator", mended]);
  });

  it.each([
    "và",
    "and tiki",
    "tiki and",
    'tiki "and" shopee',
    '"tiki and shopee"',
    "near tiki",
    "@and tiki x",
    "không tiki",
  ])("%s: it may be a word", (text) => {
    expect(misread(text)).toEqual([]);
  });

  it("is told in a group too", () => {
    expect(misread("(tiki and shopee) -lazada")).toEqual([["lower-operator", "(tiki AND shopee) -lazada"]]);
  });
});

describe("a list with commas", () => {
  it.each([
    ["tiki,shopee", "(tiki OR shopee)"],
    ["tiki;shopee;lazada", "(tiki OR shopee OR lazada)"],
    ["@tiki,#shopee", "(@tiki OR #shopee)"],
    ["tiki, shopee", "tiki OR shopee"],
    ["tiki、shopee", "(tiki OR shopee)"],
    ["sữa，bánh", "(sữa OR bánh)"],
  ])("%s becomes %s", (text, mended) => {
    expect(misread(text)).toEqual([["comma-list", mended]]);
  });

  it.each(["tiki,", '"tiki, shopee"', "lang:vi,en tiki", "author:a,b", 'raw:"a,b" tiki'])("is not %s", (text) => {
    expect(misread(text)).toEqual([]);
  });

  it("has no fix where its parts are not plain words", () => {
    expect(misread("tiki.vn,shopee.vn")).toEqual([["comma-list", null]]);
  });
});

describe("single quotes", () => {
  it.each([
    ["'giao chậm'", '"giao chậm"'],
    ["‘giao hàng chậm’", '"giao hàng chậm"'],
    ["tiki 'giao chậm'", 'tiki "giao chậm"'],
  ])("%s become %s", (text, mended) => {
    expect(misread(text)).toEqual([["single-quotes", mended]]);
  });

  it.each(["don't stop", "McDonald's burger", "'tis nice", "\"it's 'fine' here\""])("are not in %s", (text) => {
    expect(misread(text)).toEqual([]);
  });
});

describe("a question mark after a word", () => {
  it("was most likely punctuation", () => {
    expect(misread("ngon?")).toEqual([["question-mark", "ngon"]]);
    expect(misread("fold:ngon?")).toEqual([["question-mark", "fold:ngon"]]);
    expect(misread("ngon???")).toEqual([["question-mark", "ngon"]]);
  });

  it("is a letter inside a word, and nothing in quotes", () => {
    expect(misread("colo?r")).toEqual([]);
    expect(misread('"ngon không?"')).toEqual([]);
  });
});

describe("AND and OR side by side", () => {
  it.each([
    ["tiki giao OR shopee", "(tiki giao) OR shopee"],
    ["tiki OR shopee -giao", "tiki OR (shopee -giao)"],
    ["tiki OR shopee giao AND hàng", "tiki OR (shopee giao AND hàng)"],
  ])("%s is read as %s", (text, mended) => {
    expect(misread(text)).toContainEqual(["mixed-and-or", mended]);
  });

  it.each(["tiki AND giao OR shopee", "(tiki giao) OR shopee", "tiki OR (shopee giao)", "(tiki OR shopee) giao"])(
    "%s says what it means",
    (text) => {
      expect(misread(text)).toEqual([]);
    },
  );

  it("has no fix where the side is very long", () => {
    const side = Array.from({ length: 100 }, (_, nth) => `word${nth}`).join(" ");
    expect(misread(`${side} OR tiki`)).toEqual([["mixed-and-or", null]]);
  });
});
