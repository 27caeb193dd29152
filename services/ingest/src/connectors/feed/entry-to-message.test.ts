import { PostMessage } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryId, entryToMessage } from "./entry-to-message.ts";
import type { FeedEntry } from "./feed-entry.ts";

const NOW = Date.UTC(2026, 6, 4, 12);
const DAY = 86_400_000;
const context = {
  scope: "public",
  connector: "feed:one",
  source: undefined,
  feedUrl: "https://www.bao.vn/rss",
  now: NOW,
} as const;
const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: "https://bao.vn/1",
  link: "https://bao.vn/1",
  title: "Sữa chua",
  html: "<p>ngon</p>",
  author: null,
  publishedAt: NOW - DAY,
  updatedAt: null,
  comments: null,
  origin: { name: null, link: null },
  ...more,
});
const alert = (url: string) => `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(url)}&ct=ga`;

it("makes an article of an entry, of the feed's site", () => {
  expect(entryToMessage(entry({ author: "Mai", comments: 3 }), undefined, context)).toMatchObject({
    source: "bao.vn",
    site: "bao.vn",
    kind: "article",
    id: "https://bao.vn/1",
    text: "<p>ngon</p>",
    title: "Sữa chua",
    createdAt: NOW - DAY,
    revision: 0,
    editedAt: null,
    author: { name: "Mai" },
    metrics: { comments: 3, likes: null },
  });
});

it("takes the title for the text where there is nothing else, and no entry without either", () => {
  expect(entryToMessage(entry({ html: null }), undefined, context)).toMatchObject({ text: "Sữa chua", title: null });
  expect(entryToMessage(entry({ html: null, title: null }), undefined, context)).toBeUndefined();
});

describe("the id", () => {
  it("is the feed's, else the link, else one of title and date", () => {
    expect(entryId(entry({ id: "g" }))).toBe("g");
    expect(entryId(entry({ id: null }))).toBe("https://bao.vn/1");
    const bare = entry({ id: null, link: null });
    expect(entryId(bare)).toBe(entryId({ ...bare }));
    expect(entryId(bare)).not.toBe(entryId({ ...bare, publishedAt: NOW }));
  });

  it("is never longer than an id may be, and stays apart", () => {
    const long = (end: string) => entryId(entry({ id: "x".repeat(600) + end, link: null }));
    expect(long("a").length).toBeLessThanOrEqual(512);
    expect(long("a")).not.toBe(long("b"));
  });

  it("is one for an article that two feeds of a site hold", () => {
    const other = { ...context, connector: "feed:two", feedUrl: "https://bao.vn/kinh-doanh.rss" };
    const [a, b] = [context, other].map((each) => entryToMessage(entry(), undefined, each));
    expect([a?.source, a?.id]).toEqual([b?.source, b?.id]);
  });
});

describe("Google Alerts", () => {
  it("is heard as the site it found, under the article's address", () => {
    const found = entry({ id: "tag:google.com,2013:googlealerts/feed:1", link: alert("https://bao.vn/1") });
    expect(
      entryToMessage(found, undefined, { ...context, feedUrl: "https://www.google.com/alerts/feeds/1/2" }),
    ).toMatchObject({ source: "bao.vn", site: "bao.vn", id: "https://bao.vn/1", url: "https://bao.vn/1" });
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "not a url"])("has no link to %s", (url) => {
    const found = entry({ id: "tag:1", link: alert(url) });
    expect(entryToMessage(found, undefined, context)).toMatchObject({ id: "tag:1", url: null });
  });
});

it("names the publisher of what an aggregator gives, and takes its name from the title", () => {
  const found = entry({ title: "Giá vàng - Báo Mới", origin: { name: "Báo Mới", link: "https://www.baomoi.com" } });
  expect(entryToMessage(found, undefined, context)).toMatchObject({
    title: "Giá vàng",
    site: "baomoi.com",
    source: "bao.vn",
  });
});

describe("time", () => {
  it.each([
    ["missing", null],
    ["in the future", NOW + DAY],
    ["of 1970", 0],
  ])("%s is the time of hearing", (_, publishedAt) => {
    expect(entryToMessage(entry({ publishedAt }), undefined, context)).toMatchObject({ createdAt: NOW });
  });

  it("of a change that the feed tells is the edit's, unless it cannot be", () => {
    const revision = (updatedAt: number) => entryToMessage(entry({ updatedAt }), undefined, context)?.revision;
    expect([NOW - 5, NOW + 5, NOW - 2 * DAY].map(revision)).toEqual([NOW - 5, 0, 0]);
  });

  it("of a silent change is this poll's, and the post stays where it was first seen", () => {
    const known = { firstSeenAt: NOW - 3 * DAY };
    expect(entryToMessage(entry({ publishedAt: null, updatedAt: NOW + DAY }), known, context)).toMatchObject({
      revision: NOW,
      editedAt: NOW,
      createdAt: NOW - 3 * DAY,
    });
  });
});

it("makes of any entry a message that the log takes, or none", () => {
  const text = fc.option(fc.string({ unit: "binary" }));
  const moment = fc.option(fc.integer());
  const whatever = fc.record({
    id: text,
    title: text,
    html: text,
    author: text,
    publishedAt: moment,
    updatedAt: moment,
  });
  fc.assert(
    fc.property(whatever, fc.webUrl(), (more, feedUrl) => {
      const id = more.id === null || more.id === "" ? null : more.id;
      const message = entryToMessage(entry({ ...more, id }), undefined, { ...context, feedUrl });
      expect(message === undefined || PostMessage.safeParse(message).success).toBe(true);
    }),
  );
});
