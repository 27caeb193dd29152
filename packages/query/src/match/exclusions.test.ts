import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const find = (query: string, text: string, title: string | null = null) => {
  const matcher = createMatcher([{ id: "q", query }]);
  expect(matcher.refused).toEqual([]);
  const [match] = matcher.match(matchable({ text, title, lang: "vi" }));
  return match?.spans.map(({ start, end }) => text.slice(start, end));
};

describe("what NOT takes away", () => {
  it.each([
    ["tiki -shopee", "tiki", ["tiki"]],
    ["tiki -shopee", "tiki shopee", undefined],
    ["tiki -(shopee OR lazada)", "tiki lazada", undefined],
    ["tiki -(shopee lazada)", "tiki lazada", ["tiki"]],
    ["tiki -(shopee lazada)", "tiki lazada shopee", undefined],
    ["tiki -(shopee -lazada)", "tiki shopee lazada", ["tiki"]],
    ["tiki -(shopee -lazada)", "tiki shopee", undefined],
    ["tiki -(tiki NEAR/1 now)", "tiki now", undefined],
    ["tiki -(tiki NEAR/1 now)", "tiki giao hàng, now thì không", ["tiki"]],
    ["tiki -(tiki ONEAR/1 now)", "now tiki", ["tiki"]],
    ["tiki -SENTENCE(giao chậm)", "tiki giao nhanh. Web chậm.", ["tiki"]],
    ["tiki -SENTENCE(giao chậm)", "tiki giao chậm.", undefined],
    ['tiki -"giao hàng"~1', "hàng tiki giao", undefined],
    ['tiki -"giao hàng"~0', "hàng tiki giao", ["tiki"]],
    ["tiki -sho*", "tiki shopee", undefined],
    ["tiki -*pee", "tiki shopee", undefined],
    ["tiki -shopee~1", "tiki shope", undefined],
    ["tiki -@shopee", "tiki shopee", ["tiki"]],
    ["tiki -@shopee", "tiki @shopee", undefined],
    ["tiki -#sale", "tiki #Sale", undefined],
    ["tiki -😡", "tiki 😡", undefined],
    ["tiki -😡", "tiki 😊", ["tiki"]],
    ['tiki -raw:"!!!"', "tiki !!!", undefined],
    ["tiki -case:SALE", "tiki sale", ["tiki"]],
    ["tiki -case:SALE", "tiki SALE", undefined],
    ["tiki -lang:vi", "tiki", undefined],
    ["tiki -lang:en", "tiki", ["tiki"]],
    ["tiki -(lang:en OR shopee)", "tiki shopee", undefined],
    ["tiki NOT NOT shopee", "tiki", undefined],
    ["tiki NOT NOT shopee", "tiki shopee", ["tiki", "shopee"]],
  ])("%s in “%s”: %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });

  it("looks at text and title, whichever has the brand", () => {
    expect(find("tiki -shopee", "tiki", "Shopee mở kho")).toBeUndefined();
    expect(find("tiki -title:shopee", "tiki hơn shopee", "Mở kho")).toEqual(["tiki"]);
    expect(find("tiki -title:shopee", "tiki", "Shopee mở kho")).toBeUndefined();
  });

  it("belongs to one side of an OR alone", () => {
    expect(find("tiki -shopee OR lazada", "lazada shopee")).toEqual(["lazada"]);
    expect(find("tiki -shopee OR lazada", "tiki shopee")).toBeUndefined();
    expect(find("(tiki OR lazada) -shopee", "lazada shopee")).toBeUndefined();
  });

  it("never gives a place to show", () => {
    expect(find("tiki -(shopee lazada)", "shopee kém tiki")).toEqual(["tiki"]);
    expect(find("SENTENCE(tiki -shopee)", "Shopee rẻ. tiki nhanh.")).toEqual(["tiki"]);
  });
});

describe("for any two words", () => {
  const word = fc.constantFrom("tiki", "sữa", "điện", "giao", "shopee");
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const holds = (query: string, said: string) => find(query, said) !== undefined;
  const law = (check: (a: string, b: string, said: string) => void) =>
    fc.assert(fc.property(word, word, text, check), { seed: 8, numRuns: 60 });

  it("a post has a either with b or without it", () => {
    law((a, b, said) => {
      expect(Number(holds(`${a} ${b}`, said)) + Number(holds(`${a} -${b}`, said))).toBe(Number(holds(a, said)));
    });
  });

  it("neither of two is the same as not one and not the other", () => {
    law((a, b, said) => {
      expect(holds(`x OR giao -(${a} OR ${b})`, said)).toBe(holds(`x OR giao -${a} -${b}`, said));
    });
  });

  it("not both is the same as lacking one or the other", () => {
    law((a, b, said) => {
      expect(holds(`giao -(${a} ${b})`, said)).toBe(holds(`(giao -${a}) OR (giao -${b})`, said));
    });
  });
});
