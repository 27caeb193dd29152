import { expect, it } from "vitest";
import { markedText } from "./marked-text.ts";

it("marks what was found", () => {
  expect(
    markedText("Mua ở Tiki, Tiki giao nhanh", [
      { start: 6, end: 10 },
      { start: 12, end: 16 },
    ]),
  ).toBe("Mua ở «Tiki», «Tiki» giao nhanh");
  expect(markedText("nothing to mark", [])).toBe("nothing to mark");
});

it("shows a stretch of a long text with the first place in it", () => {
  const text = `${"word ".repeat(100)}tiki ${"more ".repeat(100)}`;
  const shown = markedText(text, [{ start: 500, end: 504 }]);
  expect(shown).toContain("word «tiki» more");
  expect(shown.startsWith("…word")).toBe(true);
  expect(shown.endsWith("…")).toBe(true);
  expect(shown.length).toBeLessThan(130);
});
