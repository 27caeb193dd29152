import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readItem, siteOf } from "./reading.ts";

const context = { scope: "public", cause: "live", connector: "api", now: Date.UTC(2026, 2, 1) } as const;
const post = { source: "x", id: "1", createdAt: "2026-02-28T08:30:00+07:00", text: "Tôi thích Tiki" };
const read = (item: unknown) => readItem(item, 3, context);

it("makes a message of the least a post may be: what is not known is null, never zero", () => {
  expect(read(post)).toMatchObject({
    ok: true,
    message: {
      type: "post",
      createdAt: Date.UTC(2026, 1, 28, 1, 30),
      revision: 0,
      kind: "post",
      author: null,
      metrics: { likes: null, shares: null, comments: null, views: null },
      raw: {},
    },
  });
});

it("keeps unknown fields in raw, orders edits by editedAt, and strips the @ of a handle", () => {
  const item = {
    ...post,
    mood: ["odd"],
    editedAt: "2026-02-28T02:00:00Z",
    author: { handle: "@mai" },
    url: "https://www.tuoitre.vn/a",
  };
  const result = read(item);
  expect(result).toMatchObject({
    ok: true,
    message: {
      raw: { mood: ["odd"] },
      revision: Date.UTC(2026, 1, 28, 2),
      author: { handle: "mai", id: null },
      site: "tuoitre.vn",
    },
  });
});

it("takes a deletion of a post never seen", () => {
  expect(read({ source: "x", id: "1", deleted: true })).toMatchObject({
    ok: true,
    message: { type: "delete", id: "1" },
  });
});

describe("what cannot be a post is turned away with the field and the reason", () => {
  it.each([
    ["no object", 5, "", "must be an object"],
    ["a list", [post], "", "must be an object"],
    ["no text", { ...post, text: undefined }, "text", "required"],
    ["empty text", { ...post, text: "  " }, "text", "empty"],
    ["text of another type", { ...post, text: 5 }, "text", "string"],
    ["a text of 2 MB", { ...post, text: "x".repeat(2_000_000) }, "text", "at most 100000"],
    ["no zone", { ...post, createdAt: "2026-02-28T08:30:00" }, "createdAt", "zone"],
    ["1970", { ...post, createdAt: "1970-01-01T00:00:00Z" }, "createdAt", "before 1995"],
    ["2099", { ...post, createdAt: "2099-01-01T00:00:00Z" }, "createdAt", "in the future"],
    ["no date", { ...post, createdAt: "2026-02-30T00:00:00Z" }, "createdAt", "date"],
    ["a lone surrogate", { ...post, text: "a\ud800b" }, "text", "surrogate"],
    ["NUL", { ...post, text: "a\u0000b" }, "text", "NUL"],
    ["10,000 combining marks", { ...post, text: `a${"\u0301".repeat(10_000)}` }, "text", "combining marks"],
    ["a source with a colon", { ...post, source: "a:b" }, "source", "use 1 to 100"],
    ["a script as its address", { ...post, url: "javascript:alert(1)" }, "url", "http"],
    ["a negative count", { ...post, metrics: { likes: -1 } }, "metrics.likes", "negative"],
    [
      "__proto__",
      JSON.parse('{"source":"x","id":"1","createdAt":"2026-02-28T08:30:00Z","text":"a","__proto__":{"admin":true}}'),
      "__proto__",
      "no field may have",
    ],
    [
      "a hidden __proto__",
      JSON.parse('{"source":"x","id":"1","createdAt":"2026-02-28T08:30:00Z","text":"a","extra":{"__proto__":1}}'),
      "",
      "__proto__",
    ],
  ])("%s", (_name, item, path, message) => {
    const result = read(item);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.rejection).toMatchObject({ index: 3, path });
    expect(result.rejection.message).toContain(message);
  });
});

it("never throws, whatever is handed in", () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (item) => typeof read(item).ok === "boolean"));
  fc.assert(
    fc.property(
      fc.record({ source: fc.string(), id: fc.string(), createdAt: fc.string(), text: fc.string() }),
      (item) => typeof read(item).ok === "boolean",
    ),
  );
});

it.each([
  ["https://www.vnexpress.net/x", "vnexpress.net"],
  ["not an address", null],
  [null, null],
])("tells the site of %s", (url, site) => {
  expect(siteOf(url)).toBe(site);
});
