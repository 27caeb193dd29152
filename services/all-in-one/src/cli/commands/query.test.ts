import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { queryCommand } from "./query.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await createBench([queryCommand(() => undefined)], () => ({ status: 404, body: null }));
});
afterAll(() => bench.close());

it("says that a query is fine, and what it finds", async () => {
  expect(await bench.run("query", "check", "tiki NOT shopee")).toEqual({
    code: 0,
    out: "fine: posts that say “tiki”, but do not say “shopee”",
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

it.each([
  [["query"], "check, explain, format, match, preview"],
  [["query", "check"], "give one query"],
  [["query", "explain", "a", "--lang", "fr"], "en or vi"],
])("%j is used wrongly", async (words, message) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
