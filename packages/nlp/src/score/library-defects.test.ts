import { describe, expect, it } from "vitest";
import { shippedScorer } from "./testing/shipped-scorer.ts";

/** What libraries of word lists are known to get wrong; here with the models that ship. */
const scorer = shippedScorer();
const scored = (text: string, target: string | null = null) => scorer.score({ text, target, lang: null });

describe("a name is no tone", () => {
  it("a handle that is a word of praise says no more than any other", () => {
    const { lang: _, ...praise } = scored("@united lost my bag");
    expect(scored("@qzxwv lost my bag")).toMatchObject({ ...praise, evidence: expect.anything() });
    expect(scored("@united lost my bag").best).toBe(-1);
    expect(scored("@united").best).not.toBe(1);
  });

  it("neither does a brand whose name is one, once it is asked for", () => {
    const text = "United lost my bag but Great Western was kind";
    expect(scored(text, "United").best).toBe(-1);
    expect(scored(text, "Great Western").best).toBe(1);
  });
});

describe("negation reaches the word that it is of", () => {
  it.each([
    "not very good",
    "I do not think it is good",
    "don't like it",
    "I don't like it",
    "không ngon",
    "chẳng hay",
  ])("%s", (text) => {
    expect(scored(text).best).toBe(-1);
  });
});

describe("the names of methods are words like any other", () => {
  it.each(["constructor", "toString", "__proto__", "hasOwnProperty valueOf"])("%s", (text) => {
    const { best, score, probability } = scored(text);
    expect([-1, 0, 1]).toContain(best);
    expect(score).toBeTypeOf("number");
    expect(probability).toBeTypeOf("number");
  });
});

describe("words that are drawn out, and signs in whatever form, keep their tone", () => {
  it.each([
    ["gooood", 1],
    ["sooo baaaad", -1],
    ["đẹpppp", 1],
    ["😡😡", -1],
    ["❤️", 1],
    ["❤", 1],
    ["👍🏽", 1],
  ])("%s", (text, best) => {
    expect(scored(text).best).toBe(best);
  });

  it("a selector changes nothing", () => {
    const [plain, selected] = [scored("love this place ❤"), scored("love this place ❤\ufe0f")];
    expect(selected.score).toBe(plain.score);
  });
});

describe("Vietnamese is no neutral noise", () => {
  it.each([
    ["tệ quá", -1],
    ["te qua", -1],
    ["ngon quá", 1],
    ["dep qua", 1],
    ["shop lừa đảo 😡", -1],
    ["shop lua dao", -1],
  ])("%s", (text, best) => {
    expect(scored(text)).toMatchObject({ best, lang: "vi" });
  });
});
