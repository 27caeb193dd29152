import { describe, expect, it } from "vitest";
import { matchable } from "../../match/matchable.ts";
import type { Matchable } from "../../match.ts";
import { parseQuery } from "../../parse/parser.ts";
import { referenceMatch } from "./evaluate.ts";

function find(query: string, known: Partial<Matchable> & { text: string }) {
  const outcome = parseQuery(query, { named: (name) => (name === "noise" ? '"tuyển dụng" OR giveaway' : null) });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const found = referenceMatch(outcome.query.root, matchable(known));
  return found === null ? null : [found.form, ...found.spans.map(({ start, end }) => known.text.slice(start, end))];
}

type Example = readonly [query: string, text: string, expected: readonly string[] | null];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  distances: [
    ["pin NEAR/1 yếu", "pin rất yếu", ["equal", "pin", "yếu"]],
    ["pin NEAR/1 yếu", "pin thì rất yếu", null],
    ["yếu NEAR/1 pin", "pin rất yếu", ["equal", "pin", "yếu"]],
    ["yếu ONEAR/1 pin", "pin rất yếu", null],
    ["pin NEAR/0 pin", "pin", null],
    ["pin NEAR/0 pin", "pin pin", ["equal", "pin", "pin"]],
    ["(pin OR máy) NEAR/2 (nóng OR yếu)", "máy hơi nóng", ["equal", "máy", "nóng"]],
    ["(a NEAR/1 c) NEAR/0 d", "a b c d", ["equal", "a", "c", "d"]],
    ["(a NEAR/1 c) NEAR/0 b", "a b c", null],
    ["pin NEAR/0 yếu", "pin, (yếu)", ["equal", "pin", "yếu"]],
    ['"pin máy yếu"~1', "yếu rồi pin máy", ["equal", "yếu rồi pin máy"]],
    ['"pin máy yếu"~0', "yếu rồi pin máy", null],
    ['"pin pin"~2', "pin", null],
  ],
  emoji: [
    ["😡", "tệ 😡😡", ["equal", "😡", "😡"]],
    ["❤️", "yêu ❤", ["equal", "❤"]],
    ["👍", "👍🏽", null],
    ["tệ NEAR/0 😡", "tệ 😡", ["equal", "tệ", "😡"]],
    ["😡 NEAR/0 quá", "tệ 😡 quá", ["equal", "😡", "quá"]],
    ["😡 NEAR/0 quá", "tệ lắm 😡, anh quá", null],
  ],
  sentences: [
    ["SENTENCE(pin yếu)", "pin thì yếu.", ["equal", "pin", "yếu"]],
    ["SENTENCE(pin yếu)", "pin tốt. máy yếu", null],
    ["SENTENCE(pin yếu)", "pin\nyếu", null],
    ["SENTENCE(VCB yếu)", "V.C.B yếu", ["equal", "V.C.B", "yếu"]],
    ["SENTENCE(giá yếu)", "giá 3.5 yếu", ["equal", "giá", "yếu"]],
    ["SENTENCE(pin yếu)", "pin ở shop.vn yếu", ["equal", "pin", "yếu"]],
    ["SENTENCE(pin yếu) AND máy", "máy! pin yếu? pin", ["equal", "máy", "pin", "yếu"]],
  ],
  "patterns and fuzzy words": [
    ["bank*", "Banks #banking bank embank", ["equal", "Banks", "#banking", "bank"]],
    ["colo?r", "color colour colouur", ["equal", "colour"]],
    ["*fast", "VinFast fasting", ["equal", "VinFast"]],
    ["điệ*", "dien tu", ["bare", "dien"]],
    ["điệ*", "điên", null],
    ["dien*", "điện", null],
    ["fold:dien*", "điện", ["folded", "điện"]],
    ['"bank* app"', "banking app", ["equal", "banking app"]],
    ["apple~1", "aple appel apple applets", ["equal", "aple", "appel", "apple"]],
    ["apple~1", "aple", ["variant", "aple"]],
    ["united~2", "untied unite united unit", ["equal", "untied", "unite", "united", "unit"]],
  ],
  "letters as written": [
    ["case:Apple", "apple APPLE Apple", ["equal", "Apple"]],
    ['case:"Big C"', "big c, Big C", ["equal", "Big C"]],
    ['raw:"Google+"', "Google+ và Google", ["equal", "Google+"]],
    ['raw:"Google"', "Googles", null],
    ['raw:"C++"', "học C++!", ["equal", "C++"]],
    ['raw:"美国"', "我爱美国人", ["equal", "美国"]],
  ],
  "handles, hashtags, cashtags": [
    ["$vnm", "mua $VNM", ["equal", "$VNM"]],
    ["$vnm", "VNM", null],
    ["vnm", "$VNM", ["equal", "$VNM"]],
    ["#dien_may", "#dienmay", null],
    ["@united", "united", null],
  ],
  "Vietnamese writings": [
    ["không", "hok thích", ["variant", "hok"]],
    ["không", "Ko thích", ["variant", "Ko"]],
    ['"không được"', "ko dc đâu", ["variant", "ko dc"]],
    ["không", "KO", null],
    ["exact:không", "hok", null],
    ["vietcombank", "Viet*com*bank", ["obfuscated", "Viet*com*bank"]],
    ["VCB", "V C B với V.C.B", ["obfuscated", "V C B", "V.C.B"]],
    ["VCB", "A.V.C.B", null],
    ["exact:VCB", "V.C.B", null],
    ["vinfast", "vin fast", ["joined", "vin fast"]],
    ["không", "k.h.o.n.g", null],
    ['"điện máy xanh"', "#DienMayXanh", ["joined", "#DienMayXanh"]],
    ["đá", "Mặt đẹp. da", null],
    ["SENTENCE(đá)", "Mặt đẹp. da", null],
  ],
  "named queries": [
    ["tiki NOT {noise}", "tiki giveaway", null],
    ["tiki NOT {noise}", "tiki", ["equal", "tiki"]],
    ["tiki {noise}", "tiki tuyển dụng", ["equal", "tiki", "tuyển dụng"]],
  ],
};

describe.each(Object.entries(EXAMPLES))("the definition, by example: %s", (_, examples) => {
  it.each(examples)("%s in %j is %j", (query, text, expected) => {
    expect(find(query, { text })).toEqual(expected);
  });
});

const AUTHOR = { id: "42", name: "Điện Máy Xanh", handle: "DMX", followers: 1_000, verified: null };

describe("the definition, by example: fields", () => {
  it.each<[query: string, known: Partial<Matchable>, holds: boolean]>([
    ["lang:vi", { lang: "vi-VN" }, true],
    ["lang:vi,en", { lang: null }, false],
    ["x NOT lang:vi", { lang: null }, true],
    ["author:@dmx", { author: AUTHOR }, true],
    ["author:42", { author: AUTHOR }, true],
    ['author:"dien may xanh"', { author: AUTHOR }, true],
    ["author:dien", { author: AUTHOR }, false],
    ["followers:>=1000", { author: AUTHOR }, true],
    ["followers:<1000", { author: null }, false],
    ["likes:5..10", { metrics: { likes: 10, shares: null, comments: null, views: null } }, true],
    ["site:vnexpress.net", { site: "kinhdoanh.vnexpress.net" }, true],
    ["site:vnexpress.net", { site: "notvnexpress.net" }, false],
    ["url:Pin-", { url: "https://x.vn/pin-1" }, true],
    ["is:verified", { author: AUTHOR }, false],
    ["is:reply", { isReply: true }, true],
    ["has:title", { title: "" }, false],
    ["has:hashtag", { title: "#a" }, true],
    ["title:x", { title: "y" }, false],
    ["title:(y NOT z)", { title: "y" }, true],
    ["x sentiment:negative", { tone: (spans) => (spans.length === 1 ? -1 : 1) }, true],
    ["x sentiment:unsure", { tone: () => null }, true],
    ["x sentiment:unsure", { tone: undefined }, false],
    ["x NOT sentiment:positive", { tone: undefined }, true],
  ])("%s of a post with %o: %s", (query, known, holds) => {
    expect(find(query, { text: "x", ...known }) !== null).toBe(holds);
  });
});
