import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const overall = (text: string) => model.read(text, { lang: null }).overall();
const spansOf = (text: string, brand: string) =>
  [...text.matchAll(new RegExp(brand, "g"))].map((found) => ({ start: found.index, end: found.index + brand.length }));
const toward = (text: string, brand: string) => model.read(text, { lang: null }).toward(spansOf(text, brand));
const pieces = (text: string, evidence: readonly { start: number; end: number; shows: string }[]) =>
  evidence.map((span) => [span.shows, text.slice(span.start, span.end)]);

describe("where lexicon libraries go wrong", () => {
  it.each([
    ["not very good", -1],
    ["I do not think it is good", -1],
    ["don't like it", -1],
    ["I don’t like it at all", -1],
    ["gooood", 1],
    ["😡😡", -1],
    ["❤️", 1],
    ["❤", 1],
    ["👍🏽", 1],
    ["the constructor of hasOwnProperty and __proto__", 0],
    ["@united", 0],
    ["@unitedgreat is where I sit", 0],
    ["https://example.com/great/awful", 0],
    ["shop lừa đảo 😡", -1],
    ["can't wait to fly again", 1],
    ["not bad", 1],
    ["never again", -1],
    ["the app is fucking amazing", 1],
    ["please help me change my seat", 0],
    ["it is good but the service was awful", -1],
  ])("%s → %i", (text, sentiment) => {
    expect(overall(text).sentiment).toBe(sentiment);
  });

  it("does not take the name of United for praise", () => {
    expect(toward("United lost my bag", "United").sentiment).toBe(-1);
    expect(toward("flying United today", "United")).toEqual({ sentiment: 0, score: 0, evidence: [] });
  });
});

describe("Vietnamese", () => {
  it.each([
    ["sản phẩm rất tốt", 1],
    ["san pham rat tot", 1],
    ["đẹpppp quá", 1],
    ["không tốt chút nào", -1],
    ["ko thích lắm", -1],
    ["khong hai long voi dich vu", -1],
    ["chẳng ngon gì cả", -1],
    ["đâu có ngon", -1],
    ["không tệ", 1],
    ["không chê vào đâu được", 1],
    ["không thể tốt hơn", 1],
    ["dùng có tốt không ạ?", 0],
    ["có bền không shop", 0],
    ["giao hàng nhanh, đóng gói chắc chắn 👍", 1],
    ["lừa đảo, đừng mua", -1],
    ["lua dao, dung mua", -1],
    ["thất vọng ghê", -1],
    ["tốt nhưng giao quá chậm và thái độ tệ", -1],
    ["hàng không Việt Nam bay đi đâu", 0],
    ["service tệ, app lag hoài", -1],
    ["hôm nay trời có mưa", 0],
  ])("%s → %i", (text, sentiment) => {
    expect(overall(text).sentiment).toBe(sentiment);
  });
});

describe("unsure", () => {
  it("is what conflicts", () => {
    expect(overall("great food, awful service").sentiment).toBeNull();
    expect(overall("đồ ăn ngon, phục vụ tệ").sentiment).toBeNull();
  });

  it("is feeling without a side", () => {
    expect(overall("MY FLIGHT AGAIN TODAY!!!")).toMatchObject({ sentiment: null, score: null });
    expect(overall("I am on the plane 😭").sentiment).toBeNull();
  });

  it("is not what shows nothing", () => {
    expect(overall("the flight to Denver leaves at nine")).toEqual({ sentiment: 0, score: 0, evidence: [] });
  });
});

describe("toward a brand", () => {
  it.each([
    ["Alpha is great but Beta is awful", "Alpha", 1],
    ["Alpha is great but Beta is awful", "Beta", -1],
    ["Alpha thì tốt, nhưng Beta quá tệ", "Alpha", 1],
    ["Alpha thì tốt, nhưng Beta quá tệ", "Beta", -1],
    ["I love Alpha. Beta is terrible.", "Alpha", 1],
    ["I love Alpha. Beta is terrible.", "Beta", -1],
    ["Alpha is better than Beta", "Alpha", 1],
    ["Alpha is better than Beta", "Beta", -1],
    ["Alpha tốt hơn Beta", "Beta", -1],
    ["@alpha my bag is lost, again. Worst airline", "@alpha", -1],
    ["Beta cancelled everything. Flying with Alpha next week", "Alpha", -1],
  ])("%s: %s → %i", (text, brand, sentiment) => {
    expect(toward(text, brand).sentiment).toBe(sentiment);
  });

  it("points at what it goes by, in the original", () => {
    const text = "🙂 Alpha: not very good, giao hàng chậm 😡";
    const { evidence } = toward(text, "Alpha");
    expect(pieces(text, evidence)).toEqual([
      ["positive", "🙂"],
      ["negative", "not very good"],
      ["negative", "chậm"],
      ["negative", "😡"],
    ]);
  });

  it("gives at most sixteen, the strongest, in order", () => {
    const text = `${"nice, ".repeat(30)}absolutely awful`;
    const { evidence } = overall(text);
    expect(evidence).toHaveLength(16);
    expect(evidence.at(-1)).toMatchObject({ shows: "negative" });
  });
});
