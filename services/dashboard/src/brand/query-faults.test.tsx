import type { QueryFault } from "@nghe/contracts";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WordsProvider } from "../i18n/words.tsx";
import { type Mend, QueryDoubts, QueryProblem } from "./query-faults.tsx";

const fault = (more: Partial<QueryFault> = {}): QueryFault => ({
  ...{ code: "lower-operator", message: "“or” is looked for as a word", start: 2, end: 4, hint: null },
  fix: { start: 2, end: 4, text: "OR" },
  ...more,
});
const MEND: Mend = () => {};

function html(what: React.ReactNode, language: "vi" | "en" = "en"): string {
  return renderToStaticMarkup(
    <WordsProvider language={language} timezone="UTC">
      {what}
    </WordsProvider>,
  );
}

describe("a fault of a query", () => {
  const shown = (one: QueryFault, mend: Mend = MEND) => html(<QueryProblem problem={one} query="a or b" mend={mend} />);

  it("offers the mended query as one click, with its place and what to do", () => {
    const page = shown(fault({ hint: "Write OR." }));
    expect(page).toContain('a <mark class="query-wrong">or</mark> b');
    expect(page).toContain("Write OR.");
    expect(page).toMatch(/<button[^>]*>Change to <code>a OR b<\/code><\/button>/);
  });

  it("offers nothing where no change is certain", () => {
    expect(shown(fault({ fix: null }))).not.toContain("<button");
  });

  it("cannot be mended once the query is another", () => {
    expect(html(<QueryProblem problem={fault()} query="a or b" mend={undefined} />)).toContain("disabled");
    expect(shown(fault())).not.toContain("disabled");
  });

  it("shows a query as text", () => {
    expect(html(<QueryProblem problem={fault()} query="a or <b>" mend={MEND} />)).not.toContain("<b>");
  });
});

describe("doubts about a query", () => {
  const shown = (count: number, language: "vi" | "en" = "en") => {
    const warnings = Array.from({ length: count }, (_, start) => fault({ start, end: start + 1 }));
    return html(<QueryDoubts warnings={warnings} query="a or b" mend={MEND} />, language);
  };

  it("are nothing where there is none", () => {
    expect(shown(0)).toBe("");
  });

  it("are each told, the first three at once and the others on demand", () => {
    expect(shown(3)).not.toContain("<details>");
    const page = shown(30);
    expect(page.split("<details>")[0]?.split("<li>")).toHaveLength(4);
    expect(page.split("<li>")).toHaveLength(31);
    expect(page).toContain("<summary>27 more</summary>");
  });

  it("are in the reader's language", () => {
    expect(shown(4, "vi")).toContain("Nên xem lại");
    expect(shown(4, "vi")).toContain("<summary>1 mục nữa</summary>");
  });
});
