import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedText } from "../preview/marked-text.ts";
import { cutText } from "./cut-text.ts";

describe("the beginning of a text", () => {
  it.each([
    ["tiki", 10, "tiki"],
    ["tiki", 2, "ti"],
    ["tiki", 0, ""],
    ["😡😡", 4, "😡😡"],
    ["😡😡", 3, "😡"],
    ["😡😡", 1, ""],
    ["", 5, ""],
  ])("of %j within %i units is %j", (text, units, beginning) => {
    expect(cutText(text, units)).toBe(beginning);
  });

  it("is one, is as long as it may be, and holds no half of a letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(12), (text, units) => {
        const beginning = cutText(text, units);
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning.isWellFormed()).toBe(true);
        expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, units) - 1);
        expect(beginning.length).toBeLessThanOrEqual(units);
      }),
    );
  });
});

describe("a stretch around what was found", () => {
  const filler = fc.string({ unit: fc.constantFrom("a", " ", "😡", "ế"), maxLength: 200 });

  it("holds no half of a letter either, wherever it is cut", () => {
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const text = `${before}tiki${after}`;
        const shown = markedText(text, [{ start: before.length, end: before.length + 4 }]);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).toContain("«tiki»");
      }),
    );
  });

  it("is a piece of the text with nothing changed but the marks and the dots", () => {
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const text = `${before}tiki${after}`;
        const shown = markedText(text, [{ start: before.length, end: before.length + 4 }]);
        expect(text).toContain(shown.replace(/^…|…$/g, "").replace("«tiki»", "tiki"));
        expect(shown.startsWith("…") || text.startsWith(shown.replace(/[«»]|…$/g, ""))).toBe(true);
      }),
    );
  });
});
