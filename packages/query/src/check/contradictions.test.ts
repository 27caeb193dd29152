import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { checkQuery } from "./check-query.ts";

function never(text: string) {
  const outcome = parseQuery(text, { named: (name) => (name === "noise" ? "spam OR scam" : null) });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return checkQuery(outcome.query)
    .filter(({ code }) => code.startsWith("never"))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe("what must be there and must not", () => {
  it.each([
    ["tiki -tiki", ["never-both: tiki"]],
    ["tiki -TIKI", ["never-both: TIKI"]],
    ['tiki -"tiki"', ['never-both: "tiki"']],
    ["-tiki tiki", ["never-both: tiki"]],
    ["(a OR b) -(b OR a)", ["never-both: b OR a"]],
    ["(a OR b) -(b OR a OR c)", []],
    ["@tiki -@tiki", ["never-both: @tiki"]],
    ["{noise} -{noise}", ["never-both: {noise}"]],
    ["tiki~1 -tiki~1", ["never-both: tiki~1"]],
    ["a NEAR/2 b -(a NEAR/2 b)", ["never-both: a NEAR/2 b"]],
    ["x OR (tiki -tiki)", ["never-both: tiki"]],
    ["SENTENCE(tiki -tiki)", ["never-both: tiki"]],
    ["tiki -case:Tiki", []],
    ["case:Tiki -case:tiki", []],
    ["sữa -sua", []],
    ["fold:sữa -exact:sữa", []],
    ["tiki -#tiki", []],
    ["tiki~1 -tiki", []],
    ["a NEAR/2 b -(a NEAR/1 b)", []],
    ['"a b"~3 -"a b"', []],
  ])("%s: %j", (text, expected) => {
    expect(never(text)).toEqual(expected);
  });
});

describe("fields that no post has together", () => {
  it.each([
    ["x lang:vi lang:en", ["never-fields: lang:en"]],
    ["x lang:vi,en lang:en", []],
    ["x kind:post kind:review", ["never-fields: kind:review"]],
    ["x source:facebook source:tiktok", ["never-fields: source:tiktok"]],
    ["x country:VN country:US", ["never-fields: country:US"]],
    ["x sentiment:positive sentiment:negative", ["never-fields: sentiment:negative"]],
    ["x has:link has:emoji", []],
    ["x is:reply is:verified", []],
    ["x author:a author:b", []],
    ["x site:a.vn site:b.a.vn", []],
    ["x likes:>10 likes:<10", ["never-fields: likes:<10"]],
    ["x likes:>9 likes:<11", []],
    ["x likes:>9 likes:<10", ["never-fields: likes:<10"]],
    ["x likes:>=10 likes:<=10", []],
    ["x likes:1..5 likes:6..9", ["never-fields: likes:6..9"]],
    ["x likes:1..5 likes:5..9", []],
    ["x likes:10 likes:11", ["never-fields: likes:11"]],
    ["x likes:>10 views:<5", []],
    ["x (likes:>10 OR likes:<5)", []],
    ["x likes:>10 -likes:>5", []],
    ["x views:9..1", ["never-range: views:9..1"]],
    ["x OR views:9..1", ["never-range: views:9..1"]],
    ["x views:<0", ["never-number: views:<0"]],
    ["x views:<=0", []],
  ])("%s: %j", (text, expected) => {
    expect(never(text)).toEqual(expected);
  });

  it("are those whose ranges share no number", () => {
    const range = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(range, range, ([a, b], [c, d]) => {
        const shared = Array.from({ length: 10 }, (_, n) => n).some((n) => a <= n && n <= b && c <= n && n <= d);
        expect(never(`x likes:${a}..${b} likes:${c}..${d}`)).toHaveLength(shared ? 0 : 1);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
