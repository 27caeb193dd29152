import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const spansOf = (text: string, brand: string) =>
  [...text.matchAll(new RegExp(brand, "g"))].map((found) => ({ start: found.index, end: found.index + brand.length }));
const toward = (text: string, brand: string) => model.read(text, { lang: null }).toward(spansOf(text, brand));

/** A post with two brands, and its tone toward the first and the second named. */
const POSTS: Readonly<Record<string, readonly (readonly [string, string, number, string, number])[]>> = {
  "set against each other": [
    ["Tiki giao nhanh, còn Lazada thì chậm kinh khủng", "Tiki", 1, "Lazada", -1],
    ["Beta was lovely while Alpha lost my bag", "Beta", 1, "Alpha", -1],
    ["Alpha app is buggy whereas Beta app is smooth", "Alpha", -1, "Beta", 1],
    ["Highlands ngon nhưng Phúc Long thì dở tệ", "Highlands", 1, "Phúc Long", -1],
  ],
  compared: [
    ["Vinamilk ngon hơn TH nhiều", "Vinamilk", 1, "TH", -1],
    ["Shopee tốt hơn Lazada", "Shopee", 1, "Lazada", -1],
    ["Alpha is cheaper and better than Beta", "Alpha", 1, "Beta", -1],
  ],
  "compared, to the first one's cost: the other is not blamed": [
    ["Alpha is worse than Beta", "Alpha", -1, "Beta", 0],
    ["Alpha is slower than Beta", "Alpha", -1, "Beta", 0],
    ["Samsung pin yếu hơn iPhone", "Samsung", -1, "iPhone", 0],
    ["Shopee kém hơn Lazada", "Shopee", -1, "Lazada", 0],
  ],
  "sentences apart": [
    ["Alpha was terrible. Beta was lovely today.", "Alpha", -1, "Beta", 1],
    ["Mình ghét Grab. Be thì dễ thương.", "Grab", -1, "Be", 1],
  ],
  "named together, said of both": [
    ["Alpha and Beta are both awful", "Alpha", -1, "Beta", -1],
    ["Alpha, Beta: fly to Hanoi", "Alpha", 0, "Beta", 0],
  ],
};

describe.each(Object.entries(POSTS))("%s", (_, posts) => {
  it.each(posts)("“%s”: %s is %i, %s is %i", (text, first, toFirst, second, toSecond) => {
    expect([toward(text, first).sentiment, toward(text, second).sentiment]).toEqual([toFirst, toSecond]);
  });
});

describe("a comparison", () => {
  it("turns nothing that stands in another sentence", () => {
    expect(toward("I love Beta. Nothing new is better than Beta", "Beta").sentiment).not.toBe(-1);
    expect(toward("Yêu Beta lắm. Alpha rẻ hơn Beta", "Beta").score).toBeGreaterThan(0);
  });

  it("needs the brand right behind it", () => {
    expect(toward("Alpha is better than ever", "Alpha").sentiment).toBe(1);
  });
});

describe("a brand that is addressed", () => {
  it.each([
    ["@alpha you lost my bag", "@alpha", -1],
    ["@alpha is great", "@alpha", 1],
    ["Alpha: giao hàng chậm, thái độ tệ", "Alpha", -1],
    ["Alpha, cảm ơn nhé. Giao nhanh lắm", "Alpha", 1],
    ["@someone @alpha worst app ever", "@alpha", -1],
  ])("“%s”: %s is %i", (text, brand, sentiment) => {
    expect(toward(text, brand).sentiment).toBe(sentiment);
  });
});

describe("a brand's own name", () => {
  it.each([
    ["Best Buy opened a shop", "Best Buy"],
    ["Happy Money in Hanoi", "Happy Money"],
    ["quán Tuyệt Vời mở cửa", "Tuyệt Vời"],
    ["mình ghé Đẹp hôm qua", "Đẹp"],
  ])("says nothing: “%s”", (text, brand) => {
    expect(toward(text, brand)).toEqual({ sentiment: 0, score: 0, evidence: [] });
  });

  it("is silent wherever it stands, and the same word elsewhere is not", () => {
    const text = "Happy makes me happy";
    expect(toward(text, "Happy").evidence).toEqual([{ start: 15, end: 20, shows: "positive" }]);
  });
});
