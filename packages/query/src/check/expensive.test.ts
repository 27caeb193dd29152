import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { warnOfExpensive } from "./expensive.ts";
import { createWarnings } from "./warnings.ts";

const LIBRARY: Readonly<Record<string, string>> = { bank: "vietcombank OR mbbank", loose: "*bank OR *pay" };

function costs(text: string) {
  const outcome = parseQuery(text, { named: (name) => LIBRARY[name] ?? null });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const warnings = createWarnings("en");
  warnOfExpensive(outcome.query, warnings);
  return warnings.found.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe("what has no whole word to look posts up by", () => {
  it.each([
    ["*bank", ["leading-wildcard: *bank"]],
    ["?ank", ["leading-wildcard: ?ank"]],
    ["fold:*bank", ["leading-wildcard: fold:*bank"]],
    ["*bank OR *pay", ["leading-wildcard: *bank", "leading-wildcard: *pay"]],
    ["(tiki OR *pay)", ["leading-wildcard: *pay"]],
    ["*bank -tiki", ["leading-wildcard: *bank"]],
    ["*bank lang:vi", ["leading-wildcard: *bank"]],
    ["*bank viettel~1", ["leading-wildcard: *bank", "fuzzy-alone: viettel~1"]],
    ["title:*bank", ["leading-wildcard: *bank"]],
    ["*bank ONEAR/2 *pay", ["leading-wildcard: *bank", "leading-wildcard: *pay"]],
    ['"*bank *pay"', ['leading-wildcard: "*bank *pay"']],
    ['raw:":)"', ['raw-without-word: raw:":)"']],
    ["lang:vi", ["fields-alone: lang:vi"]],
    ["lang:vi OR author:@vtv", ["fields-alone: lang:vi OR author:@vtv"]],
    ["lang:vi -kind:repost", ["fields-alone: lang:vi -kind:repost"]],
  ])("%s", (text, expected) => {
    expect(costs(text)).toEqual(expected);
  });
});

describe("what one whole word is enough for", () => {
  it.each([
    "bank*",
    "tiki *bank",
    "tiki NEAR/3 *bank",
    "(tiki OR shopee) *bank",
    "(tiki *bank) OR shopee",
    '"ví *pay"',
    'raw:"Google+"',
    'raw:"Google+" -lang:vi',
    "SENTENCE(tiki *pay)",
    "title:(tiki *pay)",
    "{bank} *pay",
    'raw:"C++" *pay',
    "tiki -*bank",
    "tiki -viettel~1",
    'tiki -raw:"!"',
    "😡 *pay",
    "@tiki *pay",
    "tiki lang:vi",
  ])("%s", (text) => {
    expect(costs(text)).toEqual([]);
  });
});

describe("a named query", () => {
  it("is checked where it is kept, not where it is used", () => {
    expect(costs("{loose}")).toEqual([]);
  });

  it("that is loose itself narrows nothing for what stands with it", () => {
    expect(costs("{loose} *momo")).toEqual(["leading-wildcard: *momo"]);
  });
});
