import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { queryCommand } from "./query.ts";

let bench: Bench;
const found = {
  ok: true,
  problem: null,
  explanation: { en: "posts with “tiki”", vi: "bài viết có “tiki”" },
  scanned: 40,
  matched: 1,
  examples: [{ postId: "x:1", source: "x", text: "tiki giao nhanh", publishedAt: 0, spans: [] }],
};
beforeAll(async () => {
  bench = await createBench([queryCommand(() => undefined)], () => ({ status: 200, body: found }));
});
afterAll(() => bench.close());

it("says that a query is fine, and what it finds", async () => {
  expect(await bench.run("query", "check", "tiki NOT shopee")).toEqual({
    code: 0,
    out: "fine: posts with “tiki”, but without “shopee”",
    err: "",
  });
});

it("points at what is wrong, and fails", async () => {
  const said = await bench.run("query", "check", "tiki AND (shopee");
  expect(said).toMatchObject({ code: 1, out: "" });
  expect(said.err).toContain("  tiki AND (shopee\n           ^");
});

it("tells programs the same in JSON", async () => {
  const said = await bench.run("query", "check", "tiki AND", "--json");
  expect(said.code).toBe(1);
  expect(JSON.parse(said.out)).toMatchObject({ ok: false, problems: [{ code: "missing-term" }] });
});

it("explains in Vietnamese, and writes a query as the language does", async () => {
  expect((await bench.run("query", "explain", "tiki", "--lang", "vi")).out).toBe("bài viết có “tiki”");
  expect((await bench.run("query", "format", "tiki   -shopee")).out).toBe("tiki AND NOT shopee");
});

it("previews over the server", async () => {
  const said = await bench.run("query", "preview", "--workspace", "acme", "tiki", "--days", "7");
  expect(said).toMatchObject({ code: 0, out: expect.stringContaining("1 of 40 stored posts match") });
  expect(said.out).toContain("x:1");
  expect(bench.asked[0]).toMatchObject({
    method: "POST",
    path: "/api/v1/workspaces/acme/queries/preview",
    key: bench.config.adminKey,
    body: JSON.stringify({ query: "tiki", days: 7 }),
  });
});

it.each([
  [["query"], "check, explain, format, match, preview"],
  [["query", "check"], "give one query"],
  [["query", "explain", "a", "--lang", "fr"], "en or vi"],
  [["query", "preview", "a"], "--workspace is missing"],
  [["query", "preview", "a", "--workspace", "w", "--days", "0"], "1 to 400"],
])("%j is used wrongly", async (words, message) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
