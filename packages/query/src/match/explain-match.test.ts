import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { explainMatch } from "./explain-match.ts";
import { matchable } from "./matchable.ts";

const explain = (query: string, text: string, title: string | null = null) => {
  const outcome = parseQuery(query);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const reasons = explainMatch(outcome.query, matchable({ text, title, source: "facebook" }));
  return reasons?.map(({ term, field, span, form }) => [
    term,
    field,
    (field === "text" ? text : (title ?? "")).slice(span.start, span.end),
    form,
  ]);
};

describe("explainMatch", () => {
  it("says which terms stand where, and how they are written there", () => {
    expect(explain('"điện máy xanh" OR vinamilk OR điện', "#DienMayXanh dien tu", "Vinamilk")).toEqual([
      ["vinamilk", "title", "Vinamilk", "equal"],
      ["điện máy xanh", "text", "#DienMayXanh", "joined"],
      ["điện", "text", "dien", "bare"],
    ]);
  });

  it("names the words that are near each other, and no others", () => {
    expect(explain("pin NEAR/2 yếu", "pin thì yếu, còn giá rẻ hơn là pin")).toEqual([
      ["pin", "text", "pin", "equal"],
      ["yếu", "text", "yếu", "equal"],
    ]);
  });

  it("has no reasons for a query of fields alone, and null for one that does not hold", () => {
    expect(explain("source:facebook", "abc")).toEqual([]);
    expect(explain("source:youtube", "abc")).toBeUndefined();
  });
});
