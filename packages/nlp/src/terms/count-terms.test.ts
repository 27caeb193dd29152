import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { countTerms, usualForm } from "./count-terms.ts";

const counted = (...posts: [voice: string, text: string][]) =>
  countTerms(posts.map(([voice, text]) => ({ voice, read: readText(text) })));
const voicesByTerm = ({ terms }: ReturnType<typeof countTerms>) =>
  Object.fromEntries([...terms.values()].map((term) => [usualForm(term), term.voices.size]));

describe("countTerms", () => {
  it("counts the voices that use a phrase, not how often they do", () => {
    const counts = counted(["an", "hủy chuyến, hủy chuyến"], ["an", "lại hủy chuyến"], ["binh", "hủy chuyến thật rồi"]);
    expect(counts.voices).toBe(2);
    expect(voicesByTerm(counts)).toEqual({ hủy: 2, chuyến: 2, "hủy chuyến": 2 });
  });

  it("takes several words for one term with and without marks, a single word only as it is written", () => {
    const counts = counted(["an", "giao hàng"], ["binh", "giao hang"], ["chi", "Giao Hàng"]);
    expect(voicesByTerm(counts)).toEqual({ giao: 3, hàng: 2, hang: 1, "giao hàng": 3 });
    expect(counts.voicesOfWord.get("hang")?.size).toBe(3);
  });

  it("crosses no punctuation, link or emoji, and takes hashtags apart", () => {
    expect(voicesByTerm(counted(["an", "vali 😡 quầy. vé https://x.co/a khoang #LacAir @lacair"]))).toEqual({
      ...{ vali: 1, quầy: 1, vé: 1, khoang: 1 },
      ...{ lac: 1, air: 1, "lac air": 1 },
    });
  });

  it("neither begins nor ends with a stop word or a number, but may hold one", () => {
    expect(voicesByTerm(counted(["an", "the bank of mekong is 3 km"]))).toEqual({
      ...{ bank: 1, mekong: 1, km: 1 },
      ...{ "bank of mekong": 1, "mekong is 3 km": 1 },
    });
  });

  it("has nothing to count in no words", () => {
    expect(counted(["an", "😡😡 !!! 123"]).terms.size).toBe(0);
  });
});
