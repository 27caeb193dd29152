import { describe, expect, it } from "vitest";
import { pointAt } from "./point-at.ts";

/** What stands above the carets, by columns of a terminal where every character of the test is one wide. */
function pointed(drawn: string): string {
  const [line = "", carets = ""] = drawn.split("\n");
  return line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
}

describe("pointAt", () => {
  it("counts what is twice as wide, and what has no width", () => {
    expect(pointAt("寿司 x", { start: 3, end: 4 })).toBe("  寿司 x\n       ^");
    expect(pointAt("😡 x", { start: 3, end: 4 })).toBe("  😡 x\n     ^");
    expect(pointAt("e\u0302\u0301 x", { start: 4, end: 5 })).toBe("  ế x\n    ^");
    expect(pointAt("a\u200bb x", { start: 4, end: 5 }).split("\n")[1]).toBe("     ^");
  });

  it("stays on the line where a place begins", () => {
    expect(pointAt("one (two\nthree)", { start: 4, end: 15 })).toBe("  one (two\n      ^^^^");
  });

  it("shows of a long line what is around the place", () => {
    const text = `${"a ".repeat(500)}HERE ${"b ".repeat(500)}`;
    const drawn = pointAt(text, { start: 1_000, end: 1_004 }, 80);
    expect(pointed(drawn)).toBe("HERE");
    expect(drawn.split("\n")[0]).toMatch(/^ {2}…(?:a )+HERE (?:b )+b? ?…$/);
    expect(drawn.split("\n")[0]?.length).toBeLessThanOrEqual(84);
  });

  it("never parts a pair of surrogates, nor lets a text steer the terminal", () => {
    const drawn = pointAt(`${"😡".repeat(300)}x`, { start: 300, end: 302 }, 61);
    expect(drawn).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    expect(pointAt("\u001b[31m\u202ered", { start: 6, end: 9 })).toBe("  \u0020[31mred\n       ^^^");
  });
});
