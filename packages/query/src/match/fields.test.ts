import { describe, expect, it, vi } from "vitest";
import type { Matchable } from "../match.ts";
import { matchable, toMatchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const AUTHOR = { id: "77", name: "Nguyễn Thị Đào", handle: "@VTV24", followers: 1_200, verified: true };
const holds = (query: string, post: Partial<Matchable>) => {
  const matcher = createMatcher([{ id: "q", query }]);
  expect(matcher.refused).toEqual([]);
  return matcher.match(matchable({ text: "tin mới", ...post })).length === 1;
};

describe("fields", () => {
  it.each<[string, Partial<Matchable>, boolean]>([
    ["author:vtv24", { author: AUTHOR }, true],
    ["author:@vtv24", { author: { ...AUTHOR, handle: "vtv24" } }, true],
    ["author:77", { author: AUTHOR }, true],
    ['author:"nguyen thi dao"', { author: AUTHOR }, true],
    ['author:"nguyen thi"', { author: AUTHOR }, false],
    ["author:vtv", { author: AUTHOR }, false],
    ["author:vtv24", { author: null }, false],
    ["tin -author:vtv24", { author: null }, true],
    ["lang:vi", { lang: "vi" }, true],
    ["lang:(vi OR en)", { lang: "en" }, true],
    ["lang:vi", { lang: null }, false],
    ["source:facebook,youtube", { source: "YouTube" }, true],
    ["kind:comment", { kind: "comment" }, true],
    ["country:vn", { country: "VN" }, true],
    ["site:vnexpress.net", { site: "kinhdoanh.vnexpress.net" }, true],
    ["site:vnexpress.net", { site: "notvnexpress.net" }, false],
    ["url:kinh-doanh", { url: "https://vnexpress.net/Kinh-Doanh/1" }, true],
    ["followers:>1000", { author: AUTHOR }, true],
    ["followers:>1200", { author: AUTHOR }, false],
    ["followers:>1000", { author: null }, false],
    ["likes:>=10", { metrics: { likes: 10, shares: null, comments: null, views: null } }, true],
    ["likes:5..10", { metrics: { likes: 11, shares: null, comments: null, views: null } }, false],
    ["shares:<5", { metrics: { likes: 1, shares: null, comments: null, views: null } }, false],
    ["views:10", { metrics: { likes: 1, shares: null, comments: null, views: 10 } }, true],
    ["is:reply", { isReply: true }, true],
    ["is:reply", { kind: "reply" }, true],
    ["is:repost", { kind: "reply" }, false],
    ["is:verified", { author: AUTHOR }, true],
    ["is:verified", { author: { ...AUTHOR, verified: null } }, false],
    ["has:title", { title: "Tin" }, true],
    ["has:title", { title: "" }, false],
    ["has:question", { text: "thật à？" }, true],
    ["has:link", { text: "xem https://a.b" }, true],
    ["has:link", { text: "xem shop.com" }, true],
    ["has:link", { text: "xem. com" }, false],
    ["has:hashtag", { text: "x", title: "#tin" }, true],
    ["has:mention", { text: "@a" }, true],
    ["has:emoji", { text: "ôi 😡" }, true],
    ["has:emoji", { text: "ôi" }, false],
  ])("%s of %j is %s", (query, post, expected) => {
    expect(holds(query, post)).toBe(expected);
  });

  it("alone give a match without places", () => {
    const matcher = createMatcher([{ id: "q", query: "source:tiktok" }]);
    expect(matcher.match(matchable({ text: "x", source: "tiktok" }))).toEqual([
      { id: "q", form: "equal", spans: [], titleSpans: [] },
    ]);
  });

  it("title: looks at the title alone", () => {
    expect(holds("title:tin", { title: "Tin", text: "x" })).toBe(true);
    expect(holds("title:tin", { title: null })).toBe(false);
    expect(holds("title:(tin OR báo) mới", { title: "báo" })).toBe(true);
  });
});

describe("sentiment:", () => {
  const said = (query: string, tone: Matchable["tone"]) => holds(query, { text: "sữa ngon, sữa tệ", tone });

  it("asks for the tone toward what the rest of the query found", () => {
    const tone = vi.fn(() => -1 as const);
    expect(said("sữa sentiment:negative", tone)).toBe(true);
    expect(tone.mock.calls).toEqual([
      [
        [
          { start: 0, end: 3 },
          { start: 10, end: 13 },
        ],
      ],
    ]);
  });

  it("is not asked where the rest does not hold", () => {
    const tone = vi.fn(() => -1 as const);
    expect(said("cháo sentiment:negative", tone)).toBe(false);
    expect(said("sữa", tone)).toBe(true);
    expect(tone).not.toHaveBeenCalled();
  });

  it.each([
    ["sữa sentiment:negative", 1, false],
    ["sữa -sentiment:positive", 1, false],
    ["sữa -sentiment:positive", 0, true],
    ["sữa sentiment:unsure", null, true],
    ["sữa sentiment:neutral,positive", 0, true],
    ["cháo OR sữa sentiment:negative", -1, true],
    ["ngon OR sữa sentiment:negative", 1, true],
  ] as const)("%s of tone %s is %s", (query, tone, expected) => {
    expect(said(query, () => tone)).toBe(expected);
  });

  it("holds for no post whose tone is not known", () => {
    expect(said("sữa sentiment:unsure", undefined)).toBe(false);
    expect(said("sữa -sentiment:unsure", undefined)).toBe(true);
  });
});

it("toMatchable takes what a post knows, and its reading", () => {
  const post = {
    source: "x",
    site: null,
    kind: "comment",
    text: "a",
    title: null,
    url: null,
    country: "VN",
    author: AUTHOR,
    parentId: "p",
    metrics: { likes: 1, shares: null, comments: null, views: null },
  } as const;
  const read = toMatchable(post, "vi", () => 1);
  expect(read).toMatchObject({ isReply: true, lang: "vi", country: "VN", author: AUTHOR, kind: "comment" });
  expect(read.tone?.([])).toBe(1);
});
