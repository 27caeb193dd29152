import { describe, expect, it } from "vitest";
import { foldedForm } from "../reading/forms.ts";
import { hashBareWord } from "../reading/hash.ts";
import { readText } from "../reading/reader.ts";
import { createContentTokens, fillContentTokens } from "./content-tokens.ts";

const content = createContentTokens();

function wordsOf(text: string): string[] {
  const read = readText(text);
  fillContentTokens(read, content);
  return [...content.tokens.subarray(0, content.count)].map((token) => foldedForm(read, token));
}

describe("fillContentTokens", () => {
  it.each([
    ["an address in front", "RT @vtv24: xe cháy", ["xe", "cháy"]],
    ["several, with signs and emoji", "😡 @an @binh via @chi xe cháy", ["xe", "cháy"]],
    ["handles, hashtags and links at the end", "xe cháy… https://x.co/1 @an #xe #TinNong 😱", ["xe", "cháy"]],
    ["links and emoji anywhere", "xe https://x.co/1 cháy 🔥 rồi", ["xe", "cháy", "rồi"]],
    ["everything, of a post without words", "@an #xe https://x.co/1 😡 !!!", []],
    ["everything, of an empty post", "", []],
  ])("leaves out %s", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["a handle within a sentence", "cảm ơn @lacair nhé", ["cảm", "ơn", "lacair", "nhé"]],
    ["the words of a hashtag within one", "mua #LacHong rồi", ["mua", "lac", "hong", "rồi"]],
    ["a hashtag that begins one", "#LacHong triệu hồi xe", ["lac", "hong", "triệu", "hồi", "xe"]],
    ["numbers with their digits", "giá 3.200 đồng", ["giá", "3.200", "đồng"]],
    ["rt where nobody is named", "rt giùm mình", ["rt", "giùm", "mình"]],
  ])("keeps %s", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("hashes words without their marks, and as they are spelled", () => {
    wordsOf("Đẹp ko");
    expect([...content.hashes.subarray(0, content.count)]).toEqual([hashBareWord("dep"), hashBareWord("ko")]);
  });

  it("reads a short post after a long one", () => {
    expect(wordsOf("một hai ba ".repeat(300))).toHaveLength(900);
    expect(wordsOf("bốn năm")).toEqual(["bốn", "năm"]);
  });
});
