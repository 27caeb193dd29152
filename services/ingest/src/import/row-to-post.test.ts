import { readItem } from "@nghe/intake";
import { describe, expect, it } from "vitest";
import { findHeader } from "./header.ts";
import { LAYOUTS } from "./layouts/index.ts";
import { countOf, rowToPost } from "./row-to-post.ts";

function read(header: string[], cells: string[]) {
  const found = findHeader([header], { layouts: LAYOUTS, overrides: new Map() });
  if (!found.ok) throw new Error(found.message);
  const { layout } = found.map;
  return rowToPost(cells, { map: found.map, source: "import", dayFirst: layout.dayFirst, timezone: layout.timezone });
}

it("makes a post of a Vietnamese house's row: its day first, its clock Vietnam's, its tone kept beside ours", () => {
  const row = read(
    ["Nội dung", "Ngày đăng", "Kênh", "Sắc thái", "Người đăng", "Đường dẫn", "Lượt thích"],
    ["Giao hàng chậm", "03/04/2026 09:05", "Facebook", "Tiêu cực", "Mai", "https://fb.com/p/1", "1.234"],
  );
  expect(row).toMatchObject({
    ok: true,
    item: {
      source: "facebook",
      createdAt: "2026-04-03T02:05:00.000Z",
      text: "Giao hàng chậm",
      author: { name: "Mai" },
      metrics: { likes: 1234 },
      importedSentiment: "Tiêu cực",
    },
  });
});

it("joins Brand24's day and hour", () => {
  const row = read(
    ["Date", "Hour", "Source", "Category", "Text", "URL", "Visits"],
    ["2026-03-01", "14:05", "a.com", "News", "hi", "https://a.com", "9"],
  );
  expect(row).toMatchObject({
    ok: true,
    item: { createdAt: "2026-03-01T14:05:00.000Z", source: "news", site: "a.com", metrics: { views: 9 } },
  });
});

it("mends an id that a spreadsheet turned into a float from the address", () => {
  const row = read(
    ["id", "date", "text", "url"],
    ["5.67588E+17", "2026-03-01", "hi", "https://x.com/a/status/567588278875213824"],
  );
  expect(row).toMatchObject({ ok: true, item: { id: "567588278875213824" } });
});

it("gives a row without an id the same hash each time, and another to another row", () => {
  const id = (text: string) => {
    const row = read(["date", "text"], ["2026-03-01", text]);
    return row.ok ? row.item.id : row.message;
  };
  expect(id("a")).toBe(id("a"));
  expect(id("a")).not.toBe(id("b"));
});

it("takes a formula for what it is on the way in: text", () => {
  expect(read(["date", "text"], ["2026-03-01", '=HYPERLINK("x")'])).toMatchObject({
    ok: true,
    item: { text: '=HYPERLINK("x")' },
  });
});

it("tells what is missing", () => {
  expect(read(["date", "text"], ["2026-03-01", " "])).toEqual({ ok: false, path: "text", message: "is required" });
  expect(read(["date", "text"], ["soon", "hi"])).toMatchObject({ ok: false, path: "createdAt" });
});

it("makes items that the intake takes", () => {
  const row = read(
    ["id", "created_at", "author", "text", "retweets", "location"],
    ["1", "2015-02-17T07:36:05.621Z", "mai", "hi", "0", "Huế"],
  );
  const context = { scope: "public", cause: "import", connector: "import:x", now: Date.UTC(2026, 0) } as const;
  expect(row.ok && readItem(row.item, 0, context)).toMatchObject({
    ok: true,
    message: { author: { handle: "mai" }, raw: { "column.location": "Huế" }, metrics: { shares: 0, likes: null } },
  });
});

describe("counts as people write them", () => {
  it.each([
    ["1,234", 1234],
    ["1.234.567", 1_234_567],
    ["12k", 12_000],
    ["1.2M", 1_200_000],
    ["5.0", 5],
    ["", undefined],
    ["many", undefined],
  ])("%s", (text, value) => {
    expect(countOf(text)).toBe(value);
  });
});

describe("a row without an id", () => {
  const of = (more: Record<string, string>) => {
    const cells: Record<string, string> = { date: "2026-03-01", text: "hi", ...more };
    const row = read(Object.keys(cells), Object.values(cells));
    return row.ok ? row.item.id : row.message;
  };
  const hashed = expect.stringMatching(/^[0-9a-f]{32}$/);

  it("has the platform's own where its address says it, so that another file or source brings the same post", () => {
    expect(of({ url: "https://twitter.com/a/status/2028200000000000007" })).toBe("2028200000000000007");
    expect(of({ url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ" })).toBe("dQw4w9WgXcQ");
    expect(of({ url: "https://vnexpress.net/a-4812345.html" })).toEqual(hashed);
  });

  it("that is a comment does not take the id of what it is under, but on X, where replies are posts", () => {
    const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    expect(of({ url: video, type: "comment" })).toEqual(hashed);
    expect(of({ url: video, "reply to": "UgzAbc" })).toEqual(hashed);
    expect(of({ url: "https://x.com/a/status/20", "reply to": "19" })).toBe("20");
  });
});

it.each([
  ["Vietnamese", { lang: "vi" }],
  ["pt-BR", { lang: "pt-BR" }],
  ["Unknown", { "column.language": "Unknown" }],
])("takes a language by its name, and keeps what is none: %s", (language, item) => {
  const row = read(["date", "text", "language"], ["2026-03-01", "hi", language]);
  expect(row).toMatchObject({ ok: true, item });
  if ("column.language" in item) expect(row.ok && "lang" in row.item).toBe(false);
});

it.each([
  ["https://www.facebook.com/tramay/posts/1234567890", undefined, "facebook"],
  ["https://vnexpress.net/a.html", undefined, "import"],
  ["https://www.facebook.com/tramay/posts/1234567890", "fanpages", "fanpages"],
])("of rows that name no source takes what was said, else the address's platform: %s %s", (url, said, source) => {
  const found = findHeader([["date", "text", "url"]], { layouts: LAYOUTS, overrides: new Map() });
  if (!found.ok) throw new Error(found.message);
  const options = { map: found.map, source: said, dayFirst: false, timezone: "UTC" };
  expect(rowToPost(["2026-03-01", "hi", url], options)).toMatchObject({ item: { source } });
});
