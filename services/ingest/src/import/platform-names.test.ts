import { SourceName } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { platformOf, sourceName } from "./platform-names.ts";

describe("a platform's name", () => {
  it.each([
    ["Twitter", "x"],
    ["X", "x"],
    ["X (Twitter)", "x"],
    ["twitter.com", "x"],
    ["SOCIALMEDIA_TWITTER", "x"],
    ["SOCIALMEDIA,SOCIALMEDIA_TWITTER", "x"],
    ["facebook_public", "facebook"],
    ["Facebook Page", "facebook"],
    ["Fanpage", "facebook"],
    ["SOCIALMEDIA_FACEBOOK", "facebook"],
    ["YouTube", "youtube"],
    ["TikTok", "tiktok"],
    ["Tik Tok", "tiktok"],
    ["Instagram", "instagram"],
    ["ONLINENEWS", "news"],
    ["ONLINENEWS_NEWSPAPER,ONLINENEWS", "news"],
    ["Báo điện tử", "news"],
    ["News", "news"],
    ["MESSAGEBOARD", "forum"],
    ["Forums", "forum"],
    ["Diễn đàn", "forum"],
    ["BLOG,SOCIALMEDIA_REDDIT", "reddit"],
    ["Blogs", "blog"],
    ["Threads", "threads"],
    ["Zalo", "zalo"],
  ])("%s is %s, whichever vendor wrote it", (written, source) => {
    expect(sourceName(written)).toBe(source);
  });

  it("that is in no table stays its own, as a source is written", () => {
    expect(sourceName("Báo Lao Động!")).toBe("bao-lao-dong");
    expect([sourceName(undefined), sourceName(""), sourceName("—")]).toEqual([undefined, undefined, undefined]);
  });

  it("is always one that a post may have, and naming it twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 150 }), (text) => {
        const source = sourceName(text);
        if (source === undefined) return;
        expect(SourceName.safeParse(source).success, source).toBe(true);
        expect(sourceName(source)).toBe(source);
      }),
    );
  });
});

it.each([
  ["https://x.com/a/status/1", "x"],
  ["https://mobile.twitter.com/a/status/1", "x"],
  ["https://m.facebook.com/a/posts/1", "facebook"],
  ["https://www.youtube.com/watch?v=abc", "youtube"],
  ["https://youtu.be/abc", "youtube"],
  ["https://vnexpress.net/a.html", undefined],
  ["https://notx.com/", undefined],
  ["nonsense", undefined],
])("an address tells its platform: %s", (url, source) => {
  expect(platformOf(url)).toBe(source);
});
