import type { PreviewCoverage, PreviewExample } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { countText, coverageText, examplesText } from "./show-coverage.ts";

const coverage: PreviewCoverage = {
  ...{ exact: true, posts: 12_000, sure: 40, candidates: 0, verified: 0, low: 40, high: 40 },
  ...{ inexact: [], unmatchedSince: null },
};
const example: PreviewExample = {
  ...{ postId: "x:1", source: "x", title: null, text: "Mua ở Tiki hôm nay", url: null, lang: "vi", author: null },
  ...{ publishedAt: Date.UTC(2026, 2, 1), matchForm: "equal", spans: [{ start: 6, end: 10 }], titleSpans: [] },
};

describe("a count", () => {
  it.each([
    [{ posts: 0, low: 0, high: 0 }, "0"],
    [{ posts: 12_345, low: 12_345, high: 12_345 }, "12,345"],
    [{ posts: 1_200, low: 1_100, high: 1_340 }, "about 1,200 (1,100 to 1,340)"],
  ])("%j", (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe("how sure an answer is", () => {
  it.each<[string, Partial<PreviewCoverage>, string]>([
    ["exact", {}, "exact"],
    [
      "estimated from a sample, and because of what",
      { exact: false, candidates: 9_000, verified: 2_000, inexact: ["wildcards", "NEAR"] },
      "estimated: 2,000 of 9,000 posts that had to be read (wildcards, NEAR) were read, drawn at random",
    ],
    [
      "from when on posts that nothing matched are there",
      { unmatchedSince: Date.UTC(2026, 1, 26) },
      "exact\nposts that no query matched are kept since 2026-02-26T00:00:00Z",
    ],
  ])("%s", (_name, more, text) => {
    expect(coverageText({ ...coverage, ...more })).toBe(text);
  });
});

describe("examples", () => {
  it("show when, which, and what was found where", () => {
    expect(examplesText([example]).split("\n")).toEqual([
      "PUBLISHED             POST  TEXT",
      "2026-03-01T00:00:00Z  x:1   Mua ở «Tiki» hôm nay",
    ]);
  });

  it("show the title where only that was found, and the text where nothing is marked", () => {
    const titled = { ...example, title: "Tiki khai trương", spans: [], titleSpans: [{ start: 0, end: 4 }] };
    expect(examplesText([titled])).toContain("«Tiki» khai trương");
    expect(examplesText([{ ...example, spans: [] }])).toContain("Mua ở Tiki hôm nay");
  });

  it("are nothing where there are none", () => {
    expect(examplesText([])).toBe("");
  });

  it("cannot draw on the terminal: a post is a stranger's text", () => {
    const text = "\u001b]0;owned\u0007Tiki\n\u202emoc.liver";
    expect(examplesText([{ ...example, text, spans: [] }])).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});
