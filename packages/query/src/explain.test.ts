import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainQuery } from "./explain.ts";
import { parseQuery } from "./parse/parser.ts";
import { named as library, printTree, queryTree } from "./testing/arbitraries/queries.ts";

const named = (name: string) => ({ noise: "spam OR scam", junk: "lang:vi spam" })[name] ?? null;

function explain(text: string): { en: string; vi: string } {
  const outcome = parseQuery(text, { named });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return { en: explainQuery(outcome.query, "en"), vi: explainQuery(outcome.query, "vi") };
}

describe("explainQuery", () => {
  it.each([
    ["tiki", "say “tiki”", "có “tiki”"],
    ["a b OR c", "say (“a” and “b”) or “c”", "có (“a” và “b”) hoặc “c”"],
    ["a (b OR c)", "say “a” and (“b” or “c”)", "có “a” và (“b” hoặc “c”)"],
    ["a -b -#c", "say “a”, but do not say “b” or the hashtag #c", "có “a”, nhưng không có “b” hoặc hashtag #c"],
    ["a -(b c)", "say “a”, but do not say all of “b” and “c”", "có “a”, nhưng không có đủ “b” và “c”"],
    [
      "(pin OR battery) NEAR/5 (yếu OR nóng) -bán",
      "say (“pin” or “battery”) within five words of (“yếu” or “nóng”), but do not say “bán”",
      "có (“pin” hoặc “battery”) và (“yếu” hoặc “nóng”) cách nhau không quá 5 từ, nhưng không có “bán”",
    ],
    [
      "a ONEAR/1 b",
      "say “a” before “b” with at most one word between",
      "có “a” đứng trước “b”, cách nhau không quá 1 từ",
    ],
    ["a NEAR/0 b", "say “a” right beside “b”", "có “a” và “b” ngay cạnh nhau"],
    [
      '"giao chậm"~3',
      "say “giao chậm” (in any order, with at most three other words among them)",
      "có “giao chậm” (thứ tự nào cũng được, xen tối đa 3 từ khác)",
    ],
    ["SENTENCE(pin yếu)", "say “pin” and “yếu” in one sentence", "có “pin” và “yếu” trong cùng một câu"],
    [
      "SENTENCE(pin yếu -nóng) x",
      "say “x” and say (“pin” and “yếu”, but not “nóng”) in one sentence",
      "có “x” và có (“pin” và “yếu”, nhưng không có “nóng”) trong cùng một câu",
    ],
    [
      "title:a -title:b",
      "say “a” in the title, but do not say “b” in the title",
      "có “a” trong tiêu đề, nhưng không có “b” trong tiêu đề",
    ],
    ["fold:be", "say “be” (whatever its marks)", "có “be” (dấu nào cũng được)"],
    ["exact:bé", "say “bé” (with exactly these marks)", "có “bé” (đúng dấu như đã gõ)"],
    ["case:Apple", "say “Apple” (in exactly this case)", "có “Apple” (đúng chữ hoa, chữ thường như đã gõ)"],
    ['raw:"Google+"', "say exactly the text “Google+”", "có nguyên văn “Google+”"],
    ["bank*", "say a word that begins with “bank”", "có từ bắt đầu bằng “bank”"],
    ["*bank", "say a word that ends in “bank”", "có từ kết thúc bằng “bank”"],
    [
      "colo?r",
      "say a word like “colo?r” (* is any letters, ? is one)",
      "có từ có dạng “colo?r” (* là chữ bất kỳ, ? là một chữ)",
    ],
    ["viettel~2", "say “viettel” (or up to two letters off)", "có “viettel” (hoặc lệch tối đa hai chữ cái)"],
    ["được", "say “được” (được also written đc or dc)", "có “được” (được còn viết là đc hoặc dc)"],
    ["@a OR $VNM OR 😡", "say the handle @a, the cashtag $VNM or 😡", "có tài khoản @a, mã $VNM hoặc 😡"],
    ["{noise} a", "say “a” and fit {noise} (say “spam” or “scam”)", "có “a” và thuộc {noise} (có “spam” hoặc “scam”)"],
    [
      "a NEAR/3 {noise}",
      "say “a” within three words of (“spam” or “scam”)",
      "có “a” và (“spam” hoặc “scam”) cách nhau không quá 3 từ",
    ],
    [
      "a -{junk}",
      "say “a”, but do not fit {junk} (say “spam” and are in Vietnamese)",
      "có “a”, nhưng không thuộc {junk} (có “spam” và viết bằng tiếng Việt)",
    ],
    ["a (lang:vi OR b)", "say “a” and (are in Vietnamese or say “b”)", "có “a” và (viết bằng tiếng Việt hoặc có “b”)"],
    [
      "a NOT (b OR lang:vi)",
      "say “a”, but do not say “b” and are not in Vietnamese",
      "có “a”, nhưng không có “b” và không viết bằng tiếng Việt",
    ],
  ])("%s", (text, en, vi) => {
    expect(explain(text)).toEqual({ en: `posts that ${en}`, vi: `bài viết ${vi}` });
  });

  it.each([
    ["author:@vtv24", "are by @vtv24", "của @vtv24"],
    ['author:"Sơn Tùng",mtp', "are by “Sơn Tùng” or @mtp", "của “Sơn Tùng” hoặc @mtp"],
    ["lang:vi,en", "are in Vietnamese or English", "viết bằng tiếng Việt hoặc tiếng Anh"],
    ["country:VN", "are from VN", "đến từ VN"],
    ["kind:review", "are reviews", "là bài đánh giá"],
    ["is:verified", "are by verified authors", "là bài của tài khoản đã xác minh"],
    ["has:link", "have a link", "có đường dẫn"],
    ["source:facebook", "are on facebook", "đăng trên facebook"],
    ["site:vnexpress.net", "are on the site vnexpress.net", "đăng trên trang vnexpress.net"],
    ["url:kinh-doanh", "have an address with “kinh-doanh” in it", "có địa chỉ chứa “kinh-doanh”"],
    ["likes:>1000", "have more than 1,000 likes", "có hơn 1.000 lượt thích"],
    ["views:10..50", "have 10 to 50 views", "có từ 10 đến 50 lượt xem"],
    [
      "followers:>=10k",
      "are by authors with at least 10,000 followers",
      "của tác giả có ít nhất 10.000 người theo dõi",
    ],
    ["sentiment:negative", "are negative about it", "mang sắc thái tiêu cực"],
  ])("%s, and that it is not", (text, en, vi) => {
    expect(explain(text)).toEqual({ en: `posts that ${en}`, vi: `bài viết ${vi}` });
    const denied = explain(`x -${text}`);
    expect(denied.en).toMatch(/^posts that say “x”, but (?:are not|do not have) /);
    expect(denied.vi).toMatch(/^bài viết có “x”, nhưng không /);
  });

  it("cuts a long list, and says how many it leaves out", () => {
    const many = Array.from({ length: 30 }, (_, nth) => `w${nth}`).join(" OR ");
    expect(explain(many).en).toMatch(/“w8”, “w9” or 20 others$/);
  });

  it("says something of every query, with parentheses that close", () => {
    fc.assert(
      fc.property(queryTree, (tree) => {
        const outcome = parseQuery(printTree(tree), { named: library });
        fc.pre(outcome.ok);
        for (const language of ["en", "vi"] as const) {
          const said = outcome.ok ? explainQuery(outcome.query, language) : "";
          expect(said).not.toMatch(/undefined|null|\(\)| {2}|^(?:posts that|bài viết) $/);
          const depth = [...said.replace(/“[^”]*”/g, "")];
          expect(depth.filter((char) => char === "(").length).toBe(depth.filter((char) => char === ")").length);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
