import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportItem, openImport } from "./import-source.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-odd-"));
});
afterAll(() => rm(folder, { recursive: true }));

const HEAD = "id,date,text";
const row = (id: number, text: string) => `${id},2026-03-01,${text}`;

async function open(content: string | Buffer) {
  const path = join(folder, "file");
  await writeFile(path, content);
  const none = { format: undefined, layout: undefined, timezone: undefined, dayFirst: undefined };
  return openImport(path, { ...none, overrides: new Map(), source: "x" });
}

/** Each item as its line and its text, or as its line and what is wrong with which part of it. */
async function* told(content: string | Buffer): AsyncGenerator<string> {
  for await (const item of (await open(content)).items()) yield tell(item);
}

function tell(item: ImportItem): string {
  if (!item.ok) return `${item.line} ${item.path === "" ? "row" : item.path}: ${item.message}`;
  const { text } = Object(item.item);
  return `${item.line} ${typeof text === "string" ? text : JSON.stringify(item.item)}`;
}

async function all(content: string | Buffer): Promise<string[]> {
  const items: string[] = [];
  for await (const item of told(content)) items.push(item);
  return items;
}

describe("lines that end as other machines end them", () => {
  const lines = [HEAD, row(1, "a"), "2,someday,b", row(3, '"c, d"'), ""];
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("%s", async (_name, end) => {
    expect(await all(lines.join(end))).toEqual(["2 a", '3 createdAt: "someday" is no date that is known', "4 c, d"]);
  });

  it("needs no end after the last of them", async () => {
    expect(await all([HEAD, row(1, "a")].join("\n"))).toEqual(["2 a"]);
  });
});

describe("a separated file in any encoding", () => {
  const content = [HEAD, row(1, "Hàng đẹp lắm"), row(2, "dở 😡"), ""].join("\n");
  it.each([
    ["UTF-8", iconv.encode(content, "utf-8")],
    ["UTF-8 with a mark", iconv.encode(content, "utf-8", { addBOM: true })],
    ["UTF-16LE", iconv.encode(content, "utf-16le")],
    ["UTF-16LE with a mark", iconv.encode(content, "utf-16le", { addBOM: true })],
    ["UTF-16BE", iconv.encode(content, "utf-16be")],
    ["UTF-16BE with a mark", iconv.encode(content, "utf-16be", { addBOM: true })],
  ])("%s", async (_name, bytes) => {
    expect(await all(bytes)).toEqual(["2 Hàng đẹp lắm", "3 dở 😡"]);
  });

  it("tells at the end that all of it was read", async () => {
    const bytes = iconv.encode(content, "utf-16le", { addBOM: true });
    let read = 0;
    for await (const item of (await open(bytes)).items()) read = item.read;
    expect(read).toBe(bytes.length);
  });
});

describe("NDJSON in any encoding", () => {
  const content = '{"id":"1","text":"Hàng đẹp lắm"}\r\n\r\n{"id":"2","text":"dở"}\r\n';
  it.each([
    ["UTF-8 with a mark", iconv.encode(content, "utf-8", { addBOM: true })],
    ["UTF-16LE without a mark", iconv.encode(content, "utf-16le")],
    ["UTF-16BE without a mark", iconv.encode(content, "utf-16be")],
    ["UTF-16BE with a mark", iconv.encode(content, "utf-16be", { addBOM: true })],
  ])("%s", async (_name, bytes) => {
    expect(await all(bytes)).toEqual(["1 Hàng đẹp lắm", "3 dở"]);
  });

  it("hands on what is no post as it is, for the intake to refuse by its line", async () => {
    expect(await all('{"id":"1","text":"a"}\n1\nnull\n[1]\n')).toEqual(["1 a", "2 1", "3 null", "4 [1]"]);
  });
});

describe("quotes", () => {
  it.each([
    ["two for one", '"say ""hi"""', 'say "hi"'],
    ["a line in them", '"a\nb"', "a\nb"],
    ["the separator in them", '"a,b"', "a,b"],
    ["text after the closing one", '"a"b', '"a"b'],
    ["one in the middle", 'a 5" screen', 'a 5" screen'],
    ["none at all", "a", "a"],
  ])("%s", async (_name, cell, text) => {
    expect(await all([HEAD, row(1, cell), row(2, "next"), ""].join("\n"))).toEqual([
      `2 ${text}`,
      `${3 + (cell.match(/\n/g)?.length ?? 0)} next`,
    ]);
  });
});

describe("a file with nothing in it", () => {
  it.each([
    ["no byte", ""],
    ["a mark alone", Buffer.from([0xef, 0xbb, 0xbf])],
    ["a mark of UTF-16 alone", Buffer.from([0xff, 0xfe])],
    ["blank lines", "\r\n\r\n"],
  ])("%s is refused as empty", async (_name, content) => {
    await expect(open(content)).rejects.toMatchObject({
      code: "import-header",
      message: expect.stringContaining("the file is empty"),
    });
  });

  it("but for its header is an import of nothing", async () => {
    expect(await all(`${HEAD}\n`)).toEqual([]);
  });
});

describe("rows that are not as long as the header", () => {
  it("says what a short one lacks and takes a long one", async () => {
    expect(await all([HEAD, "1,2026-03-01", `${row(2, "b")},extra,more`, ""].join("\n"))).toEqual([
      "2 text: is required",
      "3 b",
    ]);
  });
});

it("passes a NUL in a text on, and takes the file for no UTF-16 because of it", async () => {
  expect(await all([HEAD, row(1, "a\0b"), row(2, "c"), ""].join("\n"))).toEqual(["2 a\0b", "3 c"]);
});

describe("a record above 4 MB", () => {
  const large = "x".repeat(4_500_000);
  it.each([
    ["in quotes", `"${large}"`],
    ["without", large],
    ["of many lines that a quote has swallowed", `"b\n${`${row(9, "c")}\n`.repeat(300_000)}`],
  ])("%s ends the file in words, after every row before it", async (_name, cell) => {
    const good = Array.from({ length: 60 }, (_, index) => row(index, `t${index}`));
    const before: string[] = [];
    const reading = async () => {
      for await (const item of told([HEAD, ...good, row(61, cell), row(62, "d"), ""].join("\n"))) before.push(item);
    };
    await expect(reading()).rejects.toMatchObject({
      code: "import-record",
      retriable: false,
      message: expect.stringContaining("begins in line 62 is larger than 4 MB"),
    });
    expect(before).toEqual(good.map((_, index) => `${index + 2} t${index}`));
  });

  it("among the first rows is told before anything is read", async () => {
    await expect(open([HEAD, row(1, large), ""].join("\n"))).rejects.toThrow("begins in line 2 is larger than 4 MB");
  });
});

describe("a header that names a column twice", () => {
  it("takes the first for the text and keeps the last of the others beside it", async () => {
    const items: unknown[] = [];
    for await (const item of (await open("text,date,text\na,2026-03-01,b\n")).items()) items.push(item);
    expect(items).toMatchObject([{ ok: true, item: { text: "a", "column.text": "b" } }]);
  });

  it("gives each of two names for the same thing a place of its own", async () => {
    const { map } = await open("body,message,created,date\na,b,2026-03-01,2026-03-02\n");
    expect(map?.fields.get("text")).toBe(0);
    expect(new Set(map?.fields.values()).size).toBe(map?.fields.size);
  });
});

describe("a JSON file", () => {
  it("that is one array is read like one record a line", async () => {
    const posts = [
      { id: "1", text: "Hàng đẹp" },
      { id: "2", text: 'có "[" và ]' },
    ];
    expect(await all(JSON.stringify(posts))).toEqual(["1 Hàng đẹp", '1 có "[" và ]']);
    expect(await all(JSON.stringify(posts, null, 2))).toEqual(["2 Hàng đẹp", '6 có "[" và ]']);
    expect(await all(iconv.encode(`\n${JSON.stringify(posts)}`, "utf-16le", { addBOM: true }))).toHaveLength(2);
  });

  it("that breaks off in its array loses nothing before, and says so", async () => {
    expect(await all('[{"id":"1","text":"a"},{"id":"2","te')).toEqual([
      "1 a",
      "1 row: the array breaks off here: it is never closed",
    ]);
  });

  it("with a record above 4 MB says which, and goes on after it", async () => {
    const huge = JSON.stringify({ id: "2", text: "x".repeat(5 << 20) });
    const wanted = ["1 a", "2 row: the record is longer than 4 MB", "3 c"];
    expect(await all(`{"id":"1","text":"a"}\n${huge}\n{"id":"3","text":"c"}\n`)).toEqual(wanted);
    expect(await all(`[{"id":"1","text":"a"},\n${huge},\n{"id":"3","text":"c"}]`)).toEqual(wanted);
  });
});
