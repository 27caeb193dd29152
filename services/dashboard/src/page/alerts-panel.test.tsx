import type { Alert } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { alert, alerts } from "../data/testing/answers.ts";
import type { Language } from "../i18n/format.ts";
import { AlertsPanel } from "./alerts-panel.tsx";
import { markup, textOf } from "./testing/render.tsx";

const ONSET = Date.UTC(2026, 2, 1, 17, 5);

function panel(items: Alert[], language: Language = "en"): string {
  return markup(<AlertsPanel workspace="acme" />, { language, answers: [alerts(items)] });
}
const burning = (more: Partial<Alert> = {}) =>
  alert("1", 1, {
    ...{ brandName: "Trà Mây", onsetAt: ONSET, peak: 1_204, expected: 2.25 },
    ...{ reason: { en: "Late deliveries", vi: "Giao hàng chậm" }, ...more },
  });
const postOf = (more: Partial<Alert["posts"][number]> = {}): Alert["posts"][number] => ({
  ...{ source: "voz.vn", id: "1", url: null, text: "chậm quá", author: null },
  ...more,
});

describe("an alert that is open", () => {
  it.each([
    ["en", "Late deliveries", "1 open", "since 00:05", "1,204 negative in five minutes at the worst; usual: 2.3"],
    ["vi", "Giao hàng chậm", "1 đang mở", "từ 00:05", "Cao nhất 1.204 lượt tiêu cực trong năm phút; thường là 2,3"],
  ] as const)(
    "gives its reason in %s, when it began in the workspace's time, and how bad it is",
    (language, ...all) => {
      const shown = textOf(panel([burning()], language));
      for (const text of ["Trà Mây", ...all]) expect(shown).toContain(text);
    },
  );

  it("is counted apart from those that closed", () => {
    const closed = burning({ id: "2".repeat(32), status: "closed", closedAt: ONSET, brandName: "Sao" });
    const shown = textOf(panel([burning(), closed, burning({ id: "3".repeat(32) })]));
    expect(shown).toContain("2 open");
    expect(shown).not.toContain("Sao");
  });

  it("is read out as it comes", () => {
    expect(panel([burning()])).toMatch(/aria-live="polite"[^>]*><article[^>]*aria-label="Trà Mây"/);
  });

  it("offers nothing to read where it holds no post", () => {
    expect(panel([burning()])).not.toContain("<details");
    expect(panel([burning({ posts: [postOf()] })])).toContain("<details");
  });
});

describe("its posts", () => {
  const posts = (...more: Partial<Alert["posts"][number]>[]) =>
    panel([burning({ posts: more.map((part, index) => postOf({ id: String(index), ...part })) })]);

  it("are counted and named by who wrote them where", () => {
    const shown = textOf(posts({ author: "mèo mập" }, {}));
    for (const text of ["Read first ( 2 )", "mèo mập · voz.vn", "unknown author · voz.vn"]) {
      expect(shown.replace(/\(\s*2\s*\)/, "( 2 )")).toContain(text);
    }
  });

  it("lead to the web alone", () => {
    expect(posts({ url: "https://voz.vn/t/1" })).toContain(
      'href="https://voz.vn/t/1" target="_blank" rel="noopener nofollow ugc"',
    );
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://user:pass@bank.example/",
    "//voz.vn/t/1",
    "file:///etc/passwd",
    "not an address",
  ])("have no link to %s", (url) => {
    expect(posts({ url })).not.toContain("href");
  });

  it.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>"])(
    "are shown as text: %s",
    (hostile) => {
      const html = posts({ text: hostile, author: hostile, source: hostile });
      expect(html).not.toMatch(/<(?:script|img|svg)/);
      expect(textOf(html)).toContain(hostile);
    },
  );
});

describe("where nothing burns", () => {
  it.each([
    ["en", "No alert is open.", "Last closed: Trà Mây, 02/03 00:05."],
    ["vi", "Không có cảnh báo nào đang mở.", "Đóng gần nhất: Trà Mây, 02/03 00:05."],
  ] as const)("says so in %s, and when the last one closed", (language, calm, since) => {
    const shown = textOf(panel([burning({ status: "closed", closedAt: ONSET })], language));
    expect(shown).toContain(calm);
    expect(shown).toContain(since);
  });

  it("says nothing of a last one where there was none", () => {
    expect(textOf(panel([]))).toBe("Alerts SQL No alert is open.");
  });
});
