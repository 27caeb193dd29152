import { describe, expect, it } from "vitest";
import { matchable } from "../match/matchable.ts";
import { compare } from "./disagreement.ts";

/** What random cases once found the matcher and the definition to disagree about; null for no match. */
const SETTLED: readonly (readonly [why: string, query: string, text: string, expected: readonly string[] | null])[] = [
  ["two letters are no name in pieces, whatever their parts in Unicode", "삼성", "삼.성", null],
  ["raw text stands in a hashtag of a script without spaces", 'raw:"美国"', "#美国", ["equal", "美国"]],
  ["raw text stands in a handle of two scripts", 'raw:"美国"', "@x美国", ["equal", "美国"]],
  ["a whole rime y is i where a word without marks is looked up", "quý", "quy điện", null],
  ["… for patterns too", "đy*", "dy điện", null],
  ["… and where nobody writes marks it is found", "đy*", "dy dien", ["bare", "dy"]],
  ["a cashtag ends before a script without spaces", "美国", "$VNM美国", ["equal", "美国"]],
  ["a digit in a keycap is the digit alone", "1", "1️⃣", ["equal", "1"]],
  ["… also where the text does not read as it is written", "1", "ﬁ 1️⃣", ["equal", "1"]],
  ["a handle may end as any domain name does", "@bank", "@bank.id", null],
  ["a sign of print is no emoji", "has:emoji", "© 2026", null],
];

describe("cases on which the matcher and the definition were apart", () => {
  it.each(SETTLED)("%s: %s in %j", (_, query, text, expected) => {
    const both = compare(query, matchable({ text }));
    const { definition = null } = both ?? {};
    const told =
      definition === null
        ? null
        : [definition.form, ...definition.spans.map(({ start, end }) => text.slice(start, end))];
    expect(told).toEqual(expected);
    expect(both?.matcher).toEqual(definition);
  });

  it("a language is also its regional form", () => {
    expect(compare("lang:vi", matchable({ text: "", lang: "vi-VN" }))?.matcher).toMatchObject({ form: "equal" });
    expect(compare("lang:vi", matchable({ text: "", lang: "vie" }))?.matcher).toBeNull();
  });
});
