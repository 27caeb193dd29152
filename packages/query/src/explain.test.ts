import { describe, expect, it } from "vitest";
import { type ExplainLanguage, explainQuery } from "./explain.ts";
import { parseQuery } from "./parse/parser.ts";

const explain = (text: string, language: ExplainLanguage) => {
  const outcome = parseQuery(text);
  return outcome.ok ? explainQuery(outcome.query, language) : "refused";
};

describe("explainQuery", () => {
  it("says a query in English", () => {
    expect(explain('(@united OR "united airlines") -manchester -#mufc', "en")).toBe(
      "posts with (the handle @united or “united airlines”), but without “manchester” or the hashtag #mufc",
    );
  });

  it("says a query in Vietnamese", () => {
    expect(explain('fold:be AND NOT "em bé" OR exact:bé', "vi")).toBe(
      "bài viết có (“be” (dấu nào cũng được), nhưng không có “em bé”) hoặc “bé” (đúng dấu như đã gõ)",
    );
  });
});
