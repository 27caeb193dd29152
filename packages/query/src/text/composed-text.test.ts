import { describe, expect, it } from "vitest";
import { composeText, isInsideWord } from "./composed-text.ts";
import { endsSentence } from "./sentences.ts";

describe("composeText", () => {
  it("leaves a text in NFC as it is", () => {
    const { text, toOriginal } = composeText("điện 😡");
    expect([text, toOriginal(3)]).toEqual(["điện 😡", 3]);
  });

  it("says where a border stands in a text whose marks are apart", () => {
    const original = "điện x".normalize("NFD");
    const { text, toOriginal } = composeText(original);
    expect(text).toBe("điện x");
    expect(original.slice(toOriginal(0), toOriginal(4)).normalize("NFC")).toBe("điện");
    expect(toOriginal(text.length)).toBe(original.length);
  });

  it("takes a long run of marks in time", () => {
    const before = process.cpuUsage();
    composeText(`a${"\u0323\u0301".repeat(100_000)}`);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

describe("isInsideWord", () => {
  it.each([
    ["ab", 1, true],
    ["a b", 1, false],
    ["a+", 1, false],
    ["寿司", 1, false],
    ["a\u0301", 1, true],
    ["a\u0301b", 2, true],
    ["a_b", 1, false],
    ["ab", 0, false],
    ["ab", 2, false],
    ["𝐚𝐛", 2, true],
  ])("of %j at %i is %s", (text, border, expected) => {
    expect(isInsideWord(text, border)).toBe(expected);
  });
});

describe("endsSentence", () => {
  const between = (one: string, gap: string, next: string, areLabels = false) =>
    endsSentence(gap, () => ({ areLabels, one, next }));

  it.each([
    ["hay", ". ", "Tốt", true],
    ["hay", ".", "Tốt", true],
    ["hay", " ", "tốt", false],
    ["hay", ", ", "tốt", false],
    ["hay", "! ", "tốt", true],
    ["hay", "…", "tốt", true],
    ["hay", "\n", "tốt", true],
    ["好", "。", "吃", true],
    ["1", ".", "5", false],
    ["V", ".", "C", false],
    ["TP", ".", "HCM", false],
    ["Tp", ". ", "Hồ", true],
  ])("%s%s%s: %s", (one, gap, next, expected) => {
    expect(between(one, gap, next)).toBe(expected);
  });

  it("does not end at a dot of a domain name", () => {
    expect(between("shop", ".", "com", true)).toBe(false);
  });
});
