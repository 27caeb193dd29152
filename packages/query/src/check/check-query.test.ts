import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Query } from "../parse/node.ts";
import { parseQuery } from "../parse/parser.ts";
import { named as library, printTree, queryTree } from "../testing/arbitraries/queries.ts";
import { checkQuery } from "./check-query.ts";

const named = (name: string) => ({ noise: "spam OR spam" })[name] ?? library(name);

function parsed(text: string): Query {
  const outcome = parseQuery(text, { named });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return outcome.query;
}

/** Every doubt as its code and the text it points at. */
const doubts = (text: string) =>
  checkQuery(parsed(text)).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);

const mended = (text: string) => {
  const fix = checkQuery(parsed(text)).find((warning) => warning.fix !== null)?.fix;
  return fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : undefined;
};

describe("checkQuery has no doubt about", () => {
  it.each([
    '"điện máy xanh" OR #dmx OR @dienmayxanh',
    "vinamilk -tuyển",
    "tiki AND giao AND hàng OR shopee AND mall",
    "(tiki giao) OR shopee",
    "be NEAR/5 (xe OR tài)",
    "case:Be",
    "@be OR #be",
    "tiki *bank",
    "tiki word~1",
    'tiki raw:"!!!"',
    "vinamilk lang:vi,en",
    "vinamilk likes:>5 likes:<10",
    'fold:"da nang"',
    '"iphone pro"',
    '"united airlines"',
    "vinamilk {noise}",
    "viettel AND nội",
  ])("%s", (text) => {
    expect(doubts(text)).toEqual([]);
  });
});

describe("checkQuery tells what costs much", () => {
  it.each([
    ["*bank", ["leading-wildcard: *bank"]],
    ["vinamilk OR *bank", ["leading-wildcard: *bank"]],
    ["viettel~1", ["fuzzy-alone: viettel~1"]],
    ['raw:"!!!"', ['raw-without-word: raw:"!!!"']],
    ["SENTENCE(*bank)", ["leading-wildcard: *bank"]],
    ["*bank NEAR/3 viettel~1", ["leading-wildcard: *bank", "fuzzy-alone: viettel~1"]],
    ["author:@vtv24", ["fields-alone: author:@vtv24"]],
  ])("%s", (text, expected) => {
    expect(doubts(text)).toEqual(expected);
  });
});

describe("checkQuery tells what can never match", () => {
  it.each([
    ["vinamilk -vinamilk", ["never-both: vinamilk"]],
    ["vinamilk -(th OR Vinamilk)", ["never-both: Vinamilk"]],
    ['"sữa tươi" -"Sữa  tươi"', ['never-both: "Sữa  tươi"']],
    ["vinamilk likes:50..10", ["never-range: likes:50..10"]],
    ["vinamilk likes:<0", ["never-number: likes:<0"]],
    ["vinamilk likes:>10 likes:<5", ["never-fields: likes:<5"]],
    ["vinamilk lang:vi lang:en", ["never-fields: lang:en"]],
    ["vinamilk kind:post -kind:post", ["never-both: kind:post"]],
  ])("%s", (text, expected) => {
    expect(doubts(text)).toEqual(expected);
  });
});

describe("checkQuery tells what finds far too much", () => {
  it.each([
    ["không", ["too-common: không"]],
    ["the", ["too-common: the"]],
    ["là có", ["too-common: là", "too-common: có"]],
    ["vinamilk OR của", ["too-common: của"]],
    ["be", ["common-name: be"]],
    ["Apple", ["common-name: Apple"]],
    ["lan", ["common-name: lan"]],
    ["may lang:vi", ["common-name: may"]],
    ["apple -táo", ["common-name: apple"]],
    ["nghiem", ["unmarked-syllable: nghiem"]],
    ['"da nang"', ['unmarked-phrase: "da nang"']],
    ["hoa-phat", ["unmarked-phrase: hoa-phat"]],
  ])("%s", (text, expected) => {
    expect(doubts(text)).toEqual(expected);
  });

  it("says how a name that is a common word can be held", () => {
    expect(checkQuery(parsed("be"))[0]?.hint).toContain("case:Be, @be, #be, or be NEAR/5");
  });
});

describe("checkQuery tells what is said twice", () => {
  it.each([
    ["tiki.vn OR TIKI.VN", ["said-twice: TIKI.VN"], "tiki.vn"],
    ["vinamilk AND vinamilk", ["said-twice: vinamilk"], "vinamilk"],
    ["vinamilk OR (vinamilk AND sữa)", ["said-already: vinamilk AND sữa"], undefined],
  ])("%s", (text, expected, fixed) => {
    expect([doubts(text), mended(text)]).toEqual([expected, fixed]);
  });
});

describe("checkQuery tells what was most likely meant otherwise", () => {
  it.each([
    ["vinamilk and sữa", "lower-operator: and", "vinamilk AND sữa"],
    ["vinamilk or nutifood", "lower-operator: or", "vinamilk OR nutifood"],
    ["vinamilk not sữa", "lower-operator: not", "vinamilk NOT sữa"],
    ["vinamilk HOẶC nutifood", "lower-operator: HOẶC", "vinamilk OR nutifood"],
    ["vinamilk VÀ sữa", "lower-operator: VÀ", "vinamilk AND sữa"],
    ["vinamilk KHÔNG sữa", "lower-operator: KHÔNG", "vinamilk NOT sữa"],
    ["vinamilk near sữa", "lower-operator: near", "vinamilk NEAR/5 sữa"],
    ["sentence(vinamilk sữa)", "lower-scope: sentence", "SENTENCE(vinamilk sữa)"],
    ["vinamilk,nutifood", "comma-list: vinamilk,nutifood", "(vinamilk OR nutifood)"],
    ["vinamilk, nutifood", "comma-list: ,", "vinamilk OR nutifood"],
    ["'điện máy xanh'", "single-quotes: 'điện máy xanh'", '"điện máy xanh"'],
    ["vinamilk sao?", "question-mark: sao?", "vinamilk sao"],
    ["vinamilk OR nutifood -sữa", "mixed-and-or: nutifood -sữa", "vinamilk OR (nutifood -sữa)"],
    ["vinamilk sữa OR nutifood", "mixed-and-or: vinamilk sữa", "(vinamilk sữa) OR nutifood"],
  ])("%s", (text, expected, fixed) => {
    expect(doubts(text)).toEqual([expected]);
    expect(mended(text)).toBe(fixed);
  });
});

describe("a doubt", () => {
  it("is told in Vietnamese too", () => {
    const [warning] = checkQuery(parsed("vinamilk or nutifood"), { language: "vi" });
    expect(warning).toMatchObject({ code: "lower-operator", message: "“or” ở đây được tìm như một từ" });
  });

  it("points into the text, and its fix is a query, whatever the query", () => {
    fc.assert(
      fc.property(queryTree, (tree) => {
        const text = printTree(tree);
        fc.pre(parseQuery(text, { named }).ok);
        const found = checkQuery(parsed(text));
        expect(found.length).toBeLessThanOrEqual(30);
        for (const { span, fix } of found) {
          expect(span.start < span.end && span.end <= text.length).toBe(true);
          if (fix === null) continue;
          const after = text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
          expect(parseQuery(after, { named }).ok).toBe(true);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("is found in a query of thousands of words without looking at every pair", () => {
    const words = Array.from({ length: 1_400 }, (_, nth) => `brand${nth}`);
    expect(doubts(words.join(" OR "))).toEqual([]);
    expect(doubts(`${words.join(" OR ")} OR BRAND7`)).toEqual(["said-twice: BRAND7"]);
  });
});
