import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

function test(text: string) {
  const outcome = parseQuery(text);
  if (!outcome.ok) return outcome.problems.map(({ code }) => code).join(" ");
  return outcome.query.root.type === "field" ? outcome.query.root.test : outcome.query.root.type;
}

const values = (...texts: string[]) => ({ type: "words", values: texts.map((text) => ({ text, quoted: false })) });

describe("a field of words", () => {
  it.each([
    ["lang:vi", values("vi")],
    ["LANG:VI", values("vi")],
    ["lang:vi,en", values("vi", "en")],
    ["lang:vi, en", values("vi", "en")],
    ["lang:(vi OR en)", values("vi", "en")],
    ["lang:( vi , en )", values("vi", "en")],
    ["source:Facebook", values("facebook")],
    ["site:VnExpress.net", values("vnexpress.net")],
    ["url:https://x.com/a?b=C", values("https://x.com/a?b=C")],
    ["country:vn", values("VN")],
    ["author:@vtv24", values("vtv24")],
    ["kind:review", values("review")],
    ["sentiment:negative", values("negative")],
  ])("%s", (text, expected) => {
    expect(test(text)).toEqual(expected);
  });

  it("knows a name in quotes from a handle", () => {
    expect(test('author:"Sơn Tùng",mtp')).toEqual({
      type: "words",
      values: [
        { text: "Sơn Tùng", quoted: true },
        { text: "mtp", quoted: false },
      ],
    });
  });

  it("has flags too", () => {
    expect(test("is:reply")).toEqual({ type: "flag", values: ["reply"] });
    expect(test("has:(link OR emoji)")).toEqual({ type: "flag", values: ["link", "emoji"] });
  });
});

describe("a field of numbers", () => {
  it.each([
    ["followers:>1000", { type: "number", op: ">", value: 1_000 }],
    ["likes:>=10", { type: "number", op: ">=", value: 10 }],
    ["likes:≤5", { type: "number", op: "<=", value: 5 }],
    ["likes:=>5", { type: "number", op: ">=", value: 5 }],
    ["likes:10", { type: "number", op: "=", value: 10 }],
    ["views:1.5k", { type: "number", op: "=", value: 1_500 }],
    ["views:>2M", { type: "number", op: ">", value: 2_000_000 }],
    ["likes:> 10", { type: "number", op: ">", value: 10 }],
    ["shares:10..50", { type: "range", from: 10, to: 50 }],
    ["shares:1k..2k", { type: "range", from: 1_000, to: 2_000 }],
  ])("%s", (text, expected) => {
    expect(test(text)).toEqual(expected);
  });
});

describe("a field that cannot be read", () => {
  const mended = (text: string) => {
    const outcome = parseQuery(text);
    const fix = outcome.ok ? null : outcome.problems[0]?.fix;
    return fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : undefined;
  };

  it.each([
    ["lang:vietnamese", "unknown-value", "lang:vi"],
    ["lang:vn a", "unknown-value", "lang:vi a"],
    ['sentiment:"tiêu cực"', "unknown-value", "sentiment:negative"],
    ["sentiment:negatve", "unknown-value", "sentiment:negative"],
    ["country:Vietnam", "unknown-value", "country:VN"],
    ["langg:vi", "unknown-field", "lang:vi"],
    ["from:vtv24", "unknown-field", "author:vtv24"],
    ["intitle:sữa", "unknown-field", "title:sữa"],
    ["giá:100k", "unknown-field", '"giá:100k"'],
    ["lang: vi", "missing-value", "lang:vi"],
    ["likes: >10", "missing-value", "likes:>10"],
    ["likes>10", "field-colon", "likes:>10"],
    ["likes:10-50", "number-wanted", "likes:10..50"],
    ["likes:10+", "number-wanted", "likes:>=10"],
    ["likes:..50", "number-wanted", "likes:<=50"],
    ["likes:>10,000", "number-wanted", "likes:>10000"],
    ["likes:1.000", "number-wanted", "likes:1000"],
    ["site:https://vnexpress.net/a", "site-wanted", "site:vnexpress.net"],
    ["lang:(vi en)", "list-needs-or", "lang:(vi OR en)"],
    ["lang:(vi AND en)", "list-needs-or", "lang:(vi OR en)"],
    ["lang:(vi OR en", "unclosed-parenthesis", "lang:(vi OR en)"],
    ["likes:many", "number-wanted", undefined],
    ["has:image", "unknowable-value", undefined],
    ["lang:fr", "unknown-value", undefined],
    ["site:vnexpress", "site-wanted", undefined],
    ["lang:()", "missing-value", undefined],
    ['url:""', "unknown-value", undefined],
  ])("%s is %s, and becomes %s", (text, code, fixed) => {
    expect([test(text), mended(text)]).toEqual([code, fixed]);
  });
});
