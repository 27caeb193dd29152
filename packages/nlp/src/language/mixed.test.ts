import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const detected = (text: string) => detectLanguage(readText(text), null);

describe("two languages side by side", () => {
  it.each([
    ["Staff super friendly nhưng đồ ăn thì ra chậm quá trời, so disappointed luôn", "mixed"],
    ["mình thấy design very beautiful, giá lại reasonable nữa", "mixed"],
    ["app lag quá trời shop ơi", "vi"],
    ["order 2 ngày chưa ship", "vi"],
    ["sale 50% mà phí ship cao quá", "vi"],
    ["the phở at this place was amazing and the staff are lovely", "en"],
    ["thank you Vinamilk for the quick reply", "en"],
  ])("%j is %s", (text, lang) => {
    expect(detected(text).lang).toBe(lang);
  });

  it("are to be read in one of the two", () => {
    expect(detected("Staff super friendly nhưng đồ ăn ra chậm quá trời, so disappointed luôn").main).toMatch(
      /^(?:vi|en)$/,
    );
  });
});

describe("how sure it is", () => {
  it("is surer of more words, and a share of one", () => {
    const short = detected("dep").probability;
    const long = detected("sua nay uong ngon lam, giao hang cung nhanh nua").probability;
    expect(long).toBeGreaterThan(short);
    expect(short).toBeGreaterThan(1 / 3);
    expect(long).toBeLessThanOrEqual(1);
  });

  it("is sure of other scripts", () => {
    expect(detected("とても美味しい")).toEqual({ lang: "other", main: "other", probability: 1, marks: null });
  });
});
