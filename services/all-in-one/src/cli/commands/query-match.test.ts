import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";
import { queryCommand } from "./query.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-query-match-"));
});
afterAll(() => rm(folder, { recursive: true }));

const command = queryCommand(() => undefined);
const run = (...words: string[]) => runWords(["query", "match", ...words], [command], PLAIN_CONFIG);

const post = (id: string, text: string, more: object = {}) => ({
  ...{ source: "x", id, createdAt: "2026-03-01T08:00:00Z", text },
  ...more,
});

/** Writes lines to a file, those that are no text as JSON, and gives its path. */
async function fileOf(name: string, lines: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return path;
}

async function match(queries: readonly unknown[], posts: readonly unknown[], ...more: string[]) {
  const files = ["--queries", await fileOf("q.jsonl", queries), "--posts", await fileOf("p.jsonl", posts)];
  const { code, out, err } = await run(...files, ...more);
  const found: unknown[] = out === "" ? [] : out.split("\n").map((line) => JSON.parse(line));
  return { code, found, err };
}

it("writes a line for each query that holds for a post, with its places", async () => {
  const queries = [
    { id: "dmx", query: '"điện máy xanh" NOT "tuyển dụng"' },
    { id: "united", query: "@united" },
  ];
  const posts = [
    post("1", "😡 #DienMayXanh giao chậm, dien may xanh"),
    post("2", "điện máy xanh tuyển dụng"),
    post("3", "hay lắm", { title: "Thanks @United" }),
  ];
  expect(await match(queries, posts)).toEqual({
    code: 0,
    found: [
      {
        ...{ query: "dmx", post: "1", source: "x", form: "bare" },
        spans: [
          { start: 3, end: 15 },
          { start: 27, end: 40 },
        ],
      },
      {
        ...{ query: "united", post: "3", source: "x", form: "equal", spans: [] },
        titleSpans: [{ start: 7, end: 14 }],
      },
    ],
    err: "2 matches: 2 of 3 posts, 2 queries",
  });
});

it("draws what is wrong with a query, holds the others, and ends with 1", async () => {
  const queries = [
    { id: "broken", query: "vinamilk AND (sữa" },
    { id: "good", query: "vinamilk" },
  ];
  const said = await match(queries, [post("1", "Vinamilk")]);
  expect(said).toMatchObject({ code: 1, found: [{ query: "good", post: "1" }] });
  expect(said.err.split("\n")).toEqual([
    expect.stringMatching(/q\.jsonl line 1, query "broken": /),
    "  vinamilk AND (sữa",
    "               ^",
    expect.stringMatching(/^ {2}\S/),
    "1 matches: 1 of 1 posts, 1 queries, 1 refused",
  ]);
});

it("names lines that cannot be read, counts them and goes on", async () => {
  const posts = [
    post("1", "tiki"),
    "",
    "{not json",
    { source: "x", id: "2", createdAt: "2026-03-01T08:00:00Z" },
    { source: "x", id: "1", deleted: true },
    post("3", "tiki ơi"),
  ];
  const said = await match([{ id: "tiki", query: "tiki" }], posts);
  expect(said).toMatchObject({ code: 0, found: [{ post: "1" }, { post: "3" }] });
  expect(said.err.split("\n")).toEqual([
    expect.stringMatching(/p\.jsonl line 3: no JSON$/),
    expect.stringMatching(/p\.jsonl line 4: text is required$/),
    expect.stringMatching(/p\.jsonl line 5: is no post$/),
    "2 matches: 2 of 2 posts, 1 queries; 3 lines were no posts",
  ]);
});

it.each([
  [
    "two of one id",
    [
      { id: "a", query: "x" },
      { id: "a", query: "y" },
    ],
    'line 2: the id "a" is that of line 1',
  ],
  ["a line that is none", [{ id: "a", query: "x" }, { name: "b" }], 'line 2: must be {"id": "…", "query": "…"}'],
])("refuses %s among the queries", async (_, queries, message) => {
  const said = await match(queries, [post("1", "x y")]);
  expect(said).toMatchObject({ code: 1, found: [{ query: "a" }], err: expect.stringContaining(message) });
});

it("reads queries that others name", async () => {
  const named = await fileOf("n.jsonl", [{ id: "noise", query: '"tuyển dụng" OR giveaway' }]);
  const queries = [{ id: "tiki", query: "tiki NOT {noise}" }];
  const said = await match(queries, [post("1", "tiki giveaway"), post("2", "tiki giao nhanh")], "--named", named);
  expect(said).toMatchObject({ code: 0, found: [{ post: "2" }] });
});

it("knows the language and the tone of a post as the pipeline does", async () => {
  const queries = [
    { id: "vi", query: "tiki lang:vi" },
    { id: "bad", query: "tiki sentiment:negative" },
  ];
  const posts = [post("1", "tiki giao hàng quá tệ, thất vọng"), post("2", "i love tiki so much, great service")];
  const { found } = await match(queries, posts);
  expect(found).toMatchObject([
    { query: "vi", post: "1" },
    { query: "bad", post: "1" },
  ]);
});

it("reads a file far larger than it holds at once", async () => {
  const posts = Array.from({ length: 5_000 }, (_, nth) => post(`${nth}`, `bài ${"dài ".repeat(50)} tiki ${nth}`));
  const { found } = await match([{ id: "tiki", query: "tiki" }], posts);
  expect(found).toHaveLength(5_000);
});

it.each([
  [["--queries", "q"], "--posts is missing"],
  [["--queries", "none.jsonl", "--posts", "none.jsonl"], "none.jsonl cannot be read"],
  [["--what"], "Unknown option '--what'"],
])("%j is used wrongly", async (words, message) => {
  const said = await run(...words);
  expect(said.code).not.toBe(0);
  expect(said.err).toContain(message);
});

it("tells what it takes", async () => {
  expect((await run("--help")).out).toContain("nghe query match --queries Q.jsonl --posts P.jsonl");
});
