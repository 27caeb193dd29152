import { existsSync, readdirSync, readFileSync } from "node:fs";
import { PostMessage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { entryToMessage } from "./entry-to-message.ts";
import { parseFeedApart } from "./parse-feed-apart.ts";
import { readFeed } from "./read-feed.ts";

const BASE = "https://bao.vn/rss/moi.rss";
const bytes = (text: string) => new TextEncoder().encode(text);
function entriesOf(text: string) {
  const read = readFeed(bytes(text), undefined, BASE);
  if (!read.ok) throw new Error(read.message);
  return read.entries;
}
const rss = (items: string, version = "2.0") =>
  `<rss version="${version}"><channel><title>Báo</title>${items}</channel></rss>`;

describe("the formats", () => {
  it("RSS 2.0, the full text before the summary", () => {
    const item = `<item><title>A &amp; B</title><link>/1</link><guid isPermaLink="false">g1</guid><description>short</description>
      <content:encoded><![CDATA[<p>whole</p>]]></content:encoded><dc:creator>Mai</dc:creator>
      <pubDate>Tue, 14 Nov 2017 17:42:01 +0700</pubDate><slash:comments>7</slash:comments></item>`;
    const text = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>x</title>${item}</channel></rss>`;
    expect(entriesOf(text)).toEqual([
      {
        id: "g1",
        link: "https://bao.vn/1",
        title: "A & B",
        html: "<p>whole</p>",
        author: "Mai",
        publishedAt: Date.UTC(2017, 10, 14, 10, 42, 1),
        updatedAt: null,
        comments: 7,
        origin: { name: null, link: null },
      },
    ]);
  });

  it.each(["0.91", "0.92", "0.94"])("RSS %s", (version) => {
    expect(entriesOf(rss("<item><title>A</title><link>https://bao.vn/a</link></item>", version))).toMatchObject([
      { id: null, title: "A", link: "https://bao.vn/a" },
    ]);
  });

  it("Atom 1.0, links from the entry's own base", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.vn/"><title>T</title><entry xml:base="tin/"><id>i</id>
      <title type="html">&lt;b&gt;A&lt;/b&gt;</title><link rel="enclosure" href="e.mp3"/><link href="mot"/><updated>2020-01-02T00:00:00Z</updated>
      <published>2020-01-01T00:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x <i>y</i></div></content></entry></feed>`;
    expect(entriesOf(text)).toMatchObject([
      { id: "i", link: "https://b.vn/tin/mot", title: "<b>A</b>", html: "x <i>y</i>", updatedAt: Date.UTC(2020, 0, 2) },
    ]);
  });

  it("Atom 0.3", () => {
    const text = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><title>e</title><id>x1</id><link rel="alternate" href="/a"/>
      <issued>2003-12-13T08:29:29-04:00</issued><content mode="escaped" type="text/html">&lt;b&gt;hi&lt;/b&gt;</content></entry></feed>`;
    expect(entriesOf(text)).toMatchObject([
      { id: "x1", link: "https://bao.vn/a", html: "<b>hi</b>", publishedAt: Date.UTC(2003, 11, 13, 12, 29, 29) },
    ]);
  });

  it("RDF", () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>c</title></channel>
      <item rdf:about="https://x.vn/1"><title>t</title></item></rdf:RDF>`;
    expect(entriesOf(text)).toMatchObject([{ id: "https://x.vn/1", link: "https://x.vn/1", title: "t" }]);
  });

  it("JSON Feed, lone surrogates and NULs repaired", () => {
    const items = [{ id: "7\ud800\u0000", url: "/x", content_text: "c", date_modified: "2020-01-01T00:00:00+07:00" }];
    const text = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "t", items });
    expect(entriesOf(text)).toMatchObject([
      { id: "7\ufffd", link: "https://bao.vn/x", html: "c", publishedAt: Date.UTC(2019, 11, 31, 17) },
    ]);
  });
});

it("keeps VnExpress's malformed descriptions", () => {
  const html = '<a href="https://vnexpress.net/1"><img src="x.jpg" ></a></br>Giá vàng tăng.';
  expect(entriesOf(rss(`<item><title>A</title><description><![CDATA[${html}]]></description></item>`))).toMatchObject([
    { html },
  ]);
});

it.each(["javascript:alert(1)", "data:text/html,x", "http://", `https://x.vn/${"a".repeat(5_000)}`])(
  "drops a link that leads nowhere: %s",
  (link) => {
    expect(entriesOf(rss(`<item><title>A</title><link>${link}</link></item>`))).toMatchObject([{ link: null }]);
  },
);

it("knows the pace a feed asks for, a day at most", () => {
  const paceOf = (tags: string) => {
    const text = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>x</title>${tags}</channel></rss>`;
    const read = readFeed(bytes(text), undefined, BASE);
    return read.ok && read.ttlMs;
  };
  expect(paceOf("")).toBe(0);
  expect(paceOf("<ttl>30</ttl>")).toBe(1_800_000);
  expect(paceOf("<ttl>-5</ttl>")).toBe(0);
  expect(paceOf("<ttl>99999999</ttl>")).toBe(86_400_000);
  const twice = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>";
  expect(paceOf(twice)).toBe(1_800_000);
});

describe("hostile feeds", () => {
  it.each([
    ["nothing", ""],
    ["a page", "<!DOCTYPE html><html><body>x</body></html>"],
    ["80,000 unclosed items", `<rss version="2.0"><channel>${"<item>".repeat(80_000)}`],
    ["a million brackets", `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(500_000)}`],
    [
      "declared entities",
      '<!DOCTYPE r [<!ENTITY a "b">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
    ],
    ["open CDATA", `<rss version="2.0"><channel><item><title>${"<![CDATA[".repeat(50_000)}`],
  ])("%s is refused in words", (_, text) => {
    expect(readFeed(bytes(text), undefined, BASE)).toMatchObject({ ok: false, message: expect.stringMatching(/\w+/) });
  });

  it("gives 500 entries of 3,000", () => {
    expect(entriesOf(rss("<item><title>a</title></item>".repeat(3_000)))).toHaveLength(500);
  });

  it("keeps 20,000 tags inside each other as text", () => {
    const deep = `${"<b>".repeat(20_000)}x`;
    expect(entriesOf(rss(`<item><description><![CDATA[${deep}]]></description></item>`))).toMatchObject([
      { html: deep },
    ]);
  });

  it("leaves objects as they were", () => {
    readFeed(bytes(rss("<item><__proto__><polluted>1</polluted></__proto__><title>a</title></item>")), undefined, BASE);
    expect("polluted" in {}).toBe(false);
  });
});

describe("a large feed", () => {
  it("is read in a thread of its own, the same as a small one", async () => {
    const body = bytes(rss("<item><title>Sữa chua</title><link>/1</link></item>".repeat(700)));
    const apart = await parseFeedApart(body, undefined, BASE, { smallBytes: 0, deadlineMs: 15_000 });
    expect(apart).toEqual(readFeed(body, undefined, BASE));
  });

  it("is given up where it takes too long", async () => {
    const body = bytes(rss("<item/>"));
    expect(await parseFeedApart(body, undefined, BASE, { smallBytes: 0, deadlineMs: 1 })).toEqual({
      ok: false,
      message: "takes too long to read",
    });
  });
});

const RECORDED = new URL("../../../../../../shared/data/fixtures/feeds/", import.meta.url);

describe.skipIf(!existsSync(RECORDED))(
  "recorded feeds (needs the data folder, which is not part of this repository)",
  () => {
    it("become posts that the log takes", () => {
      const context = {
        scope: "public",
        connector: "feed:x",
        source: undefined,
        feedUrl: BASE,
        now: Date.now(),
      } as const;
      const read = readdirSync(RECORDED).map((name) =>
        readFeed(readFileSync(new URL(name, RECORDED)), undefined, BASE),
      );
      expect(read.filter(({ ok }) => !ok)).toEqual([]);
      const messages = read.flatMap((feed) =>
        feed.ok ? feed.entries.flatMap((entry) => entryToMessage(entry, undefined, context) ?? []) : [],
      );
      expect(messages.length).toBeGreaterThan(5);
      for (const message of messages) expect(PostMessage.safeParse(message).error).toBeUndefined();
    });
  },
);
