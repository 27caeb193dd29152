import type { PreviewAnswer } from "@nghe/contracts";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WordsProvider } from "../i18n/words.tsx";
import { QueryPreview } from "./query-preview.tsx";
import type { Preview } from "./use-preview.ts";

const ANSWER: PreviewAnswer = {
  ok: true,
  problem: null,
  warnings: [],
  explanation: { en: "the phrase", vi: "cụm từ" },
  scanned: 5_000,
  matched: 2,
  coverage: null,
  interval: "day",
  timezone: "UTC",
  series: [],
  sources: [],
  languages: [],
  tone: null,
  examples: [
    {
      postId: "a:1",
      source: "voz.vn",
      title: null,
      text: "Trà Mây <b>",
      url: null,
      lang: "vi",
      author: null,
      publishedAt: 1,
      matchForm: "equal",
      spans: [{ start: 0, end: 7 }],
      titleSpans: [],
    },
  ],
};

function html(query: string, answer: PreviewAnswer, language: "vi" | "en"): string {
  const preview: Preview = { query, outcome: { status: "ok", value: answer } };
  return renderToStaticMarkup(
    <WordsProvider language={language} timezone="UTC">
      <QueryPreview preview={preview} query={query} onMend={() => {}} />
    </WordsProvider>,
  );
}

describe("the preview of a query", () => {
  it("says what it means and how much it would have matched, in the reader's language", () => {
    expect(html("x", ANSWER, "en")).toContain("2 of 5,000 stored posts match");
    expect(html("x", ANSWER, "vi")).toContain("cụm từ");
  });

  it("marks what matched, and shows posts as text", () => {
    expect(html("x", ANSWER, "en")).toContain('<mark class="shows-brand">Trà Mây</mark> &lt;b&gt;');
  });

  it("points at what is wrong, also at the very end", () => {
    const problem = (start: number, end: number) => ({
      ...ANSWER,
      problem: { code: "odd", message: "odd", start, end, hint: null, fix: null },
    });
    expect(html("a (b", problem(2, 3), "en")).toContain('a <mark class="query-wrong">(</mark>b');
    expect(html("a AND", problem(5, 5), "en")).toContain('a AND<mark class="query-wrong"> </mark>');
  });

  it("says that a brand without a match counts from now on", () => {
    expect(html("x", { ...ANSWER, matched: 0, examples: [] }, "en")).toContain("counts from the next post on");
  });
});
