import { describe, expect, it } from "vitest";
import { parseQuery } from "../../parse/parser.ts";
import { checkQuery } from "../check-query.ts";
import { ENGLISH_WARNINGS, type WarningCode } from "./english.ts";
import { VIETNAMESE_WARNINGS } from "./vietnamese.ts";

/** A query for each doubt. */
const DOUBTFUL: Readonly<Record<WarningCode, string>> = {
  "leading-wildcard": "*bank",
  "raw-without-word": 'raw:":)"',
  "fuzzy-alone": "viettel~1",
  "fields-alone": "lang:vi",
  "never-both": "tiki -tiki",
  "never-range": "tiki likes:9..1",
  "never-number": "tiki likes:<0",
  "never-fields": "tiki lang:vi lang:en",
  "said-twice": "tiki.vn OR tiki.vn",
  "said-already": "vinamilk OR (vinamilk AND sữa)",
  "too-common": "không",
  "common-name": "apple",
  "unmarked-syllable": "nghiem",
  "unmarked-phrase": '"da nang"',
  "lower-operator": "vinamilk and nutifood",
  "lower-scope": "sentence(vinamilk sữa)",
  "comma-list": "vinamilk,nutifood",
  "single-quotes": "'điện máy xanh'",
  "question-mark": "vinamilk ngon?",
  "mixed-and-or": "vinamilk sữa OR nutifood",
};
const CODES = Object.keys(DOUBTFUL) as WarningCode[];

function told(text: string, language: "en" | "vi") {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return checkQuery(outcome.query, { language });
}

describe("every doubt", () => {
  it("has an example here, in both languages the same ones", () => {
    expect(new Set(Object.keys(ENGLISH_WARNINGS))).toEqual(new Set(CODES));
    expect(new Set(Object.keys(VIETNAMESE_WARNINGS))).toEqual(new Set(CODES));
  });

  it.each(CODES.map((code) => [code, DOUBTFUL[code]] as const))(
    "%s is told of %s, in either language",
    (code, text) => {
      const [english] = told(text, "en").filter((one) => one.code === code);
      const [vietnamese] = told(text, "vi").filter((one) => one.code === code);
      expect(english).toBeDefined();
      expect(vietnamese).toMatchObject({ code, span: english?.span, fix: english?.fix });
      expect(vietnamese?.message).not.toBe(english?.message);
      expect(vietnamese?.message).toMatch(/[àáảãạăâđêôơưếềộốớờứừ]/i);
      for (const said of [english?.message, english?.hint, vietnamese?.message, vietnamese?.hint]) {
        expect(said).not.toMatch(/undefined|null|\[object|\$\{/);
        expect(said?.length).toBeGreaterThan(5);
      }
    },
  );

  it.each(CODES)("%s is a clause, and what to do is a sentence", (code) => {
    const [one] = told(DOUBTFUL[code], "en").filter((warning) => warning.code === code);
    expect(one?.message).not.toMatch(/[.?!]$/);
    expect(one?.hint).toMatch(/[.?!:]$/);
  });
});

describe("a doubt says", () => {
  it("the word that it is about, as typed", () => {
    expect(told("apple", "en")[0]?.message).toBe(
      "“apple” is an everyday word too: expect many posts that mean something else",
    );
    expect(told("vinamilk -Vinamilk", "vi")[0]?.message).toContain("vinamilk");
  });

  it("a long part cut short", () => {
    const long = `"${Array.from({ length: 20 }, () => "vinamilk").join(" ")}"`;
    expect(told(`${long} -${long}`, "en")[0]?.message).toMatch(
      /^this can never match: "vinamilk.{0,60}… must be there/,
    );
  });
});
