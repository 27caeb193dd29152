import { parseQuery } from "@nghe/query";
import { describe, expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { showProblems } from "./show-problems.ts";

function shown(text: string, columns = 80) {
  const outcome = parseQuery(text);
  const terminal = recordingTerminal();
  showProblems(text, outcome.ok ? [] : outcome.problems, "error", { err: terminal.err, columns });
  return terminal.said().err.split("\n");
}

describe("a problem on the terminal", () => {
  it("has its place under the text, what to do, and the line as it would be", () => {
    expect(shown("pin NEAR nóng")).toEqual([
      "error: NEAR does not say how many words may stand between",
      "  pin NEAR nóng",
      "      ^^^^",
      "  Did you mean NEAR/5?",
      "  → pin NEAR/5 nóng",
    ]);
  });

  it("shows the line of a longer text that it stands in, and only that", () => {
    expect(shown("tiki\nOR pin NEAR nóng\nOR lazada")).toEqual([
      "error: NEAR does not say how many words may stand between",
      "  OR pin NEAR nóng",
      "         ^^^^",
      "  Did you mean NEAR/5?",
      "  → OR pin NEAR/5 nóng",
    ]);
  });

  it("has no mended line where none is certain", () => {
    expect(shown("lang:fr").at(-1)).toMatch(/^ {2}It takes /);
  });

  it("of several follow each other", () => {
    expect(shown("pin NEAR nóng NEAR máy").filter((line) => line.startsWith("error: "))).toHaveLength(2);
  });

  it("cuts a long line to what is around the change", () => {
    const words = Array.from({ length: 40 }, (_, nth) => `tu${nth}`).join(" ");
    const mended = shown(`${words} NEAR nóng ${words}`, 60).at(-1) ?? "";
    expect(mended).toMatch(/^ {2}→ ….*tu39 NEAR\/5 nóng.*…$/);
    expect(mended.length).toBeLessThanOrEqual(62);
  });

  it("is nothing where there is none", () => {
    expect(shown("tiki")).toEqual([""]);
  });
});
