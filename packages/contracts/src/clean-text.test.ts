import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, textProblem } from "./clean-text.ts";

const marks = (count: number) => `o${"\u0302".repeat(count)}`;

describe("text that can be held", () => {
  it.each([
    ["marks of two kinds on one letter", "e\u0302\u0301"],
    ["exactly 32 marks in a row", marks(32)],
    ["more marks than that, but not in a row", `${marks(32)}a${marks(32)}`],
    ["a whole surrogate pair", "\ud83d\ude21"],
    ["a flag, which is two pairs", "🇻🇳"],
    ["control characters other than NUL", "a\u0007\u001b[31mb"],
    ["a mark that turns the direction", "\u202eabc"],
    ["nothing", ""],
  ])("%s", (_name, text) => {
    expect(textProblem(text)).toBeUndefined();
    expect(cleanText(100).safeParse(text)).toEqual({ success: true, data: text });
  });

  it("is any that a person can type: whole letters of any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\u0000"));
        expect(textProblem(text)).toBeUndefined();
      }),
    );
  });
});

describe("text that cannot be held is refused with the reason", () => {
  it.each([
    ["the first half of a pair, last", "a\ud83d", "lone surrogate"],
    ["the second half first", "\ude21a", "lone surrogate"],
    ["the halves the wrong way round", "\ude21\ud83d", "lone surrogate"],
    ["NUL in the middle", "a\u0000b", "NUL"],
    ["NUL alone", "\u0000", "NUL"],
    ["33 marks in a row", marks(33), "combining marks"],
    ["33 marks at the very start, on no letter", "\u0301".repeat(33), "combining marks"],
  ])("%s", (_name, text, reason) => {
    expect(textProblem(text)).toContain(reason);
    const parsed = cleanText(100).safeParse(text);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  });

  it("wherever in a text one lone half stands", () => {
    const half = fc.constantFrom("\ud800", "\udbff");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        half,
        fc.string({ unit: "grapheme-ascii" }),
        (before, lone, after) => {
          expect(textProblem(before + lone + after)).toContain("lone surrogate");
        },
      ),
    );
  });

  it("counts its length in code points: an emoji is as long as a letter", () => {
    expect(cleanText(2).safeParse("😡😡").success).toBe(true);
    expect(cleanText(1).safeParse("😡😡").error?.issues[0]?.message).toBe("at most 1 characters");
  });
});
