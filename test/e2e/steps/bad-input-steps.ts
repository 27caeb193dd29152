import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { IngestAnswer } from "@nghe/contracts";
import { expect } from "vitest";
import { importFile } from "../../harness/product/import-command.ts";
import type { World } from "../world.ts";
import { makeWorkspace } from "./entities.ts";
import { mentionsOf, post } from "./post-steps.ts";

const WORKSPACE = "bad-input";

/** Post by post: what is wrong with it, and the field that the answer must name. */
const WRONG_POSTS: readonly { path: string; wrong: object }[] = [
  { path: "text", wrong: { text: undefined } },
  { path: "text", wrong: { text: 7 } },
  { path: "text", wrong: { text: " \n " } },
  { path: "text", wrong: { text: "x".repeat(150_000) } },
  { path: "text", wrong: { text: "half a \ud83d pair" } },
  { path: "text", wrong: { text: "a \u0000 in it" } },
  { path: "text", wrong: { text: `e${"\u0301".repeat(10_000)}` } },
  { path: "id", wrong: { id: 12 } },
  { path: "source", wrong: { source: "Not A Source" } },
  { path: "createdAt", wrong: { createdAt: "1970-01-01T00:00:00Z" } },
  { path: "createdAt", wrong: { createdAt: "2099-01-01T00:00:00Z" } },
  { path: "createdAt", wrong: { createdAt: "2026-03-10T08:00:00" } },
  { path: "createdAt", wrong: { createdAt: "yesterday" } },
  { path: "metrics.likes", wrong: { metrics: { likes: -1 } } },
  { path: "url", wrong: { url: "javascript:alert(1)" } },
];

/** Every wrong post of a request is named with its field, and the good ones between them are kept. */
export async function namesWhatIsWrongWithPosts(world: World): Promise<void> {
  const rest = world.rest();
  await makeWorkspace(rest, WORKSPACE, { dugong: "dugongair" });
  const posts = WRONG_POSTS.flatMap(({ wrong }, index) => [
    post(`good-${index}`, `dugongair ${index}`),
    post(`wrong-${index}`, "dugongair", wrong),
  ]);
  const poisoned = JSON.stringify(post("proto", "dugongair")).replace("{", '{"__proto__":{"admin":true},');
  const body = `${JSON.stringify(posts).slice(0, -1)},${poisoned},7,null]`;
  const { status, body: answer } = await rest.call("POST", "/ingest", body);
  const fields = [...WRONG_POSTS.map(({ path }) => path), "__proto__", "", ""];
  const rejected = fields.map((path) => expect.objectContaining({ path, message: expect.stringMatching(/\w{3}/) }));
  expect({ status, answer }).toMatchObject({ status: 202, answer: { accepted: WRONG_POSTS.length, rejected } });
  await rest.settled(IngestAnswer.parse(answer).batch);
  expect(await mentionsOf(world, WORKSPACE, "dugong")).toHaveLength(WRONG_POSTS.length);
}

/** A request that is wrong as a whole gets one clear error. */
export async function namesWhatIsWrongWithRequests(world: World): Promise<void> {
  const rest = world.rest();
  const brands = `/workspaces/${WORKSPACE}/brands`;
  const brand = (query: string) => ({ id: "odd", name: "Odd", role: "own", query });
  const wrong: readonly [method: string, path: string, body: unknown, status: number, told: RegExp][] = [
    ["POST", "/ingest", "{nonsense", 400, /JSON/],
    ["POST", "/ingest", "", 400, /empty/],
    ["POST", "/ingest", post("big", "x".repeat(2 << 20)), 413, /large|MB|bytes/i],
    ["POST", "/ingest?workspace=nowhere", [post("lost", "x")], 404, /./],
    ["POST", "/ingest?wrokspace=acme", [post("lost", "x")], 400, /wrokspace/],
    ["POST", brands, brand("(dugong OR"), 400, /./],
    ["POST", brands, brand("NOT dugong"), 400, /./],
    ["POST", brands, { ...brand("x"), role: "friend" }, 400, /role/],
    ["POST", brands, { ...brand("x"), id: "No Slug!" }, 400, /id/],
    ["POST", "/workspaces", { id: "zone", name: "Zone", timezone: "Mars/Olympus" }, 400, /timezone/],
    ["GET", `/workspaces/${WORKSPACE}/volume?interval=fortnight`, undefined, 400, /interval/],
    ["GET", `/workspaces/${WORKSPACE}/volume?from=yesterday`, undefined, 400, /from/],
    ["GET", `/workspaces/${WORKSPACE}/volume?brand=nobody`, undefined, 400, /nobody/],
    ["GET", "/workspaces/nowhere/volume", undefined, 404, /./],
  ];
  for (const [method, path, body, status, told] of wrong) {
    const answer = await rest.call(method, path, body);
    const label = `${method} ${path}: ${JSON.stringify(answer.body)}`;
    expect(answer.status, label).toBe(status);
    expect(answer.body, label).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
    expect(JSON.stringify(answer.body), label).toMatch(told);
  }
}

/** A file in UTF-16 is read; a bad row and a quote that is never closed are named by line, and cost no other row. */
export async function readsOddFiles(world: World): Promise<void> {
  const rows = (quote: string) => [
    "id;date;text",
    '1;2026-05-01T10:00:00Z;"dugongair một"',
    quote,
    '3;2026-05-01T12:00:00Z;"dugongair ba"',
    "",
  ];
  const utf16 = join(world.directory, "utf16.csv");
  const fine = rows('2;2026-05-01T11:00:00Z;"dugongair, ""hai"""').join("\r\n");
  await writeFile(utf16, Buffer.from(`\ufeff${fine}`, "utf16le"));
  expect((await bringIn(world, utf16, "utf16")).out).toContain("3 rows: 3 new");

  const broken = join(world.directory, "broken.csv");
  await writeFile(broken, rows('2;not a date;"dugongair hai"').join("\n"));
  const run = await bringIn(world, broken, "broken");
  expect(run.out).toContain("3 rows: 2 new, 0 already known, 1 rejected");
  const unclosed = join(world.directory, "unclosed.csv");
  await writeFile(unclosed, rows('2;2026-05-01T11:00:00Z;"dugongair hai').join("\n"));
  expect((await bringIn(world, unclosed, "unclosed")).out).toContain("2 new, 0 already known, 1 rejected");
  expect(await readFile(join(world.directory, "unclosed.rejects.ndjson"), "utf8")).toMatch(/"line":3\b.*never closed/);
  const texts = await world.sql(
    `SELECT source, text FROM nghe.mentions WHERE workspace = '${WORKSPACE}' AND source IN ('utf16', 'broken', 'unclosed')
     ORDER BY source, text`,
  );
  const told = texts.map(({ source, text }) => `${source} ${text}`);
  expect(told).toEqual([
    "broken dugongair ba",
    "broken dugongair một",
    "unclosed dugongair ba",
    "unclosed dugongair một",
    "utf16 dugongair ba",
    "utf16 dugongair một",
    'utf16 dugongair, "hai"',
  ]);
}

function bringIn({ doors, directory }: World, path: string, source: string) {
  const rejects = join(directory, `${source}.rejects.ndjson`);
  return importFile(doors(), directory, [path, "--source", source, "--rejects", rejects]);
}
