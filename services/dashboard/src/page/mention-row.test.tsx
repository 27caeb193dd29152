import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { mention } from "../data/testing/answers.ts";
import { WordsProvider } from "../i18n/words.tsx";
import { MentionRow } from "./mention-row.tsx";

function html(rest: Parameters<typeof mention>[2]): string {
  return renderToStaticMarkup(
    <WordsProvider language="vi" timezone="Asia/Ho_Chi_Minh">
      <MentionRow item={mention("m1", 1_700_000_000_000, rest)} name="Trà Mây" ink="#da720d" />
    </WordsProvider>,
  );
}

describe("a mention", () => {
  it("shows its brand, tone, author, source and time", () => {
    const shown = html({
      sentiment: -1,
      author: { id: null, name: "Hà Vy", handle: null, followers: 1_200 },
      site: "voz.vn",
    });
    for (const text of ["Trà Mây", "Tiêu cực", "Hà Vy", "1.200", "voz.vn", "15/11 05:13"])
      expect(shown).toContain(text);
  });

  it("marks the evidence", () => {
    const shown = html({ text: "Trà Mây tệ", evidence: [{ start: 0, end: 7, shows: "brand" }] });
    expect(shown).toContain('<mark class="shows-brand">Trà Mây</mark> tệ');
  });

  it("calls unsure unsure, not neutral", () => {
    expect(html({ sentiment: null })).toContain("Chưa rõ");
    expect(html({ sentiment: null })).not.toContain("Trung lập");
  });

  it("links out without a trail, and only to the web", () => {
    expect(html({ url: "https://example.com/1" })).toContain(
      'href="https://example.com/1" target="_blank" rel="noopener nofollow ugc"',
    );
    expect(html({ url: "javascript:alert(1)" })).not.toContain("href");
  });

  it.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>", "{{7*7}}"])(
    "shows a hostile post as text: %s",
    (hostile) => {
      const author = { id: null, name: hostile, handle: null, followers: null };
      const shown = html({ text: hostile, title: hostile, author, site: hostile });
      expect(shown).not.toMatch(/<(?:script|img|svg)/);
    },
  );
});
