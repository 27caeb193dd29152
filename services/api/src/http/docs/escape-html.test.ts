import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, withCode } from "./escape-html.ts";

describe("escapeHtml", () => {
  it("makes text of what could be markup", () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;",
    );
  });

  it("leaves all else, marks and emoji too", () => {
    expect(escapeHtml("Điện máy — `x` 😡")).toBe("Điện máy — `x` 😡");
  });

  it("lets no sign of markup through, and loses nothing", () => {
    const signs = fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "a", ";"), maxLength: 12 });
    const back: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
    fc.assert(
      fc.property(signs, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => back[entity] ?? "")).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe("withCode", () => {
  it("shows what stands in backticks as code, escaped all the same", () => {
    expect(withCode("send `a < b` & wait")).toBe("send <code>a &lt; b</code> &amp; wait");
  });

  it("leaves a lone backtick and an empty pair", () => {
    expect(withCode("a ` b")).toBe("a ` b");
    expect(withCode("a `` b")).toBe("a `` b");
  });
});
