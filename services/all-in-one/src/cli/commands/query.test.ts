import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { queryCommand } from "./query.ts";

let bench: Bench;
let folder: string;
let piped = "";
beforeAll(async () => {
  bench = await createBench(
    [
      queryCommand(
        () => undefined,
        async () => piped,
      ),
    ],
    () => ({ status: 404, body: null }),
  );
  folder = await mkdtemp(join(tmpdir(), "nghe-query-"));
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const query = (...words: string[]) => bench.run("query", ...words);

describe("nghe query check", () => {
  it("says that a query is fine, and what it finds", async () => {
    expect(await query("check", "vinamilk NOT shopee")).toEqual({
      code: 0,
      out: "fine: posts that say “vinamilk”, but do not say “shopee”",
      err: "",
    });
  });

  it("points at what is wrong, offers the fix, and fails", async () => {
    expect(await query("check", "pin NEAR nóng")).toEqual({
      code: 1,
      out: "",
      err: [
        "error: NEAR does not say how many words may stand between",
        "  pin NEAR nóng",
        "      ^^^^",
        "  Did you mean NEAR/5?",
        "  → pin NEAR/5 nóng",
      ].join("\n"),
    });
  });

  it("tells several problems, each in its line", async () => {
    piped = "lang:vn\nAND pin && máy\n";
    const said = await query("check", "-");
    expect(said.err).toContain("  lang:vn\n       ^^\n");
    expect(said.err).toContain("  AND pin && máy\n          ^^\n");
    expect(said.err).toContain("  → AND pin AND máy");
  });

  it("warns, and does not fail for it", async () => {
    const said = await query("check", "vinamilk or nutifood");
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining("fine: posts that say") });
    expect(said.err).toContain("warning: “or” is looked for as a word here\n  vinamilk or nutifood\n           ^^");
  });

  it("speaks Vietnamese", async () => {
    const said = await query("check", "pin NEAR nóng", "--lang", "vi");
    expect(said.err).toContain("lỗi: NEAR chưa nói được xen tối đa bao nhiêu từ");
    expect((await query("check", "vinamilk", "--lang", "vi")).out).toBe("ổn: bài viết có “vinamilk”");
  });

  it("tells programs the same in JSON", async () => {
    const wrong = await query("check", "pin NEAR nóng", "--json");
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({
      ok: false,
      problems: [{ code: "near-distance", span: { start: 4, end: 8 }, fix: { text: "NEAR/5" } }],
    });
    expect(JSON.parse((await query("check", "may", "--json")).out)).toMatchObject({
      ok: true,
      terms: 1,
      explanation: "posts that say “may”",
      warnings: [{ code: "common-name" }],
    });
  });

  it("shows of a long line what is around the place", async () => {
    const said = await query("check", `${"vinamilk ".repeat(200)}lang:xx ${"nutifood ".repeat(200)}`);
    expect(said.err.split("\n").every((line) => line.length <= 140)).toBe(true);
    expect(said.err).toMatch(/\n {2}….*lang:xx.*…\n +\^\^\n/);
  });
});

describe("nghe query explain", () => {
  it("says a query in words, and how it was read", async () => {
    expect(await query("explain", "pin yếu OR -bán máy")).toEqual({
      code: 0,
      out: "posts that (say “pin” and “yếu”) or (say “máy”, but do not say “bán”)",
      err: "read as: (pin AND yếu) OR ((NOT bán) AND máy)",
    });
    expect((await query("explain", "vinamilk", "--lang", "vi")).out).toBe("bài viết có “vinamilk”");
  });

  it("takes named queries from a file", async () => {
    const file = join(folder, "named.jsonl");
    await writeFile(file, '{"id": "noise", "query": "tuyển OR bán"}\n');
    const said = await query("explain", "pin -{noise}", "--named", file);
    expect(said.out).toBe("posts that say “pin”, but do not fit {noise} (say “tuyển” or “bán”)");
    expect((await query("explain", "pin -{noise}")).err).toContain("there is no named query {noise}");
  });

  it("gives both to programs", async () => {
    expect(JSON.parse((await query("explain", "a b", "--json")).out)).toEqual({
      ok: true,
      explanation: "posts that say “a” and “b”",
      query: "a AND b",
    });
  });
});

describe("nghe query format", () => {
  it("writes a query as the language does, comments in place", async () => {
    piped = "<<<brand>>>\nvinamilk    -(bán  OR mua) <<<shops>>>\n";
    expect(await query("format", "-")).toEqual({
      code: 0,
      out: "<<< brand >>>\nvinamilk AND NOT (bán OR mua) <<< shops >>>",
      err: "",
    });
    expect(JSON.parse((await query("format", "a  b", "--json")).out)).toEqual({ ok: true, query: "a AND b" });
  });

  it("fails where there is nothing to write", async () => {
    expect(await query("format", "a AND")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("error: ") });
    expect(await query("format", "a AND", "--json")).toMatchObject({ code: 1, err: "" });
  });
});

it.each([
  [["query"], "check, explain, format, match, preview"],
  [["query", "check"], "give one query"],
  [["query", "check", "a", "b"], "give one query"],
  [["query", "explain", "a", "--lang", "fr"], "en or vi"],
])("%j is used wrongly", async (words, message) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
