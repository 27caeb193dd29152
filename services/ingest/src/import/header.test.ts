import { describe, expect, it } from "vitest";
import { findHeader } from "./header.ts";
import type { ImportField } from "./layout.ts";
import { LAYOUTS } from "./layouts/index.ts";

const none = new Map<ImportField, string>();
const find = (rows: string[][], overrides: Map<ImportField, string> = none) =>
  findHeader(rows, { layouts: LAYOUTS, overrides });

describe("the layout is known by its header", () => {
  it.each([
    [
      "brandwatch",
      "Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,Country Code,Author,Full Name,Resource Id,Thread Id",
    ],
    [
      "talkwalker",
      "url,indexed,search_indexed,published,title,content,lang,host_url,source_type,post_type,sentiment,reach,extra_author_attributes.name",
    ],
    [
      "brand24",
      "Date,Hour,Source,Category,Title,Text,URL,Author,Sentiment,Social Media Reach,Influence Score,Followers,Likes,Shares,Comments,Visits",
    ],
    [
      "meltwater",
      "Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Language,Reach,Desktop Reach,AVE,Sentiment,Key Phrases,Input Name",
    ],
    ["vietnamese", "STT,Nội dung,Ngày đăng,Kênh,Sắc thái,Người đăng,Đường dẫn,Lượt thích"],
    ["generic", "id,created_at,author,text,retweets,location,timezone"],
    ["generic", "text,date,url"],
    ["generic", "date,text,source,author"],
  ])("%s", (name, header) => {
    const found = find([header.split(",")]);
    expect(found.ok && found.map.layout.name).toBe(name);
  });
});

it("takes a plain spreadsheet's source for the platform, not for a vendor's site", () => {
  const found = find([["date", "text", "source", "author"]]);
  expect(found.ok && Object.fromEntries(found.map.fields)).toEqual({
    createdAt: 0,
    text: 1,
    source: 2,
    authorHandle: 3,
  });
});

it("finds a header below a vendor's preamble", () => {
  const rows = [
    ["Report", "Acme"],
    ["From", "2026-01-01"],
    [""],
    ["Query Id", "Query Name", "Date", "Snippet", "Url", "Resource Id"],
    ["1", "q", "2026-01-01", "hi", "", "9"],
  ];
  expect(find(rows)).toMatchObject({ ok: true, row: 3 });
});

it("lets a person name a column, by its header or its number", () => {
  const named = find(
    [["when", "body", "date"]],
    new Map([
      ["text", "body"],
      ["createdAt", "1"],
    ] as const),
  );
  expect(named.ok && Object.fromEntries(named.map.fields)).toMatchObject({ text: 1, createdAt: 0 });
});

it("says which column is missing and how to name it", () => {
  expect(find([["foo", "date"]])).toMatchObject({
    ok: false,
    message: expect.stringContaining("--map text=COLUMN"),
    header: ["foo", "date"],
  });
  expect(find([["text", "date"]], new Map([["title", "nope"]] as const))).toMatchObject({
    ok: false,
    message: expect.stringContaining('"nope"'),
  });
});
