import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { jsonLines, sizeOf } from "./json-lines.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-json-lines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, "lines.jsonl");
  await writeFile(path, text);
  const lines: unknown[] = [];
  for await (const { read: _, ...line } of jsonLines(path)) lines.push(line);
  return lines;
}

it.each([
  ["nothing", "", []],
  [
    "lines with and without an end",
    '1\n"hai"',
    [
      { ok: true, line: 1, item: 1 },
      { ok: true, line: 2, item: "hai" },
    ],
  ],
  [
    "empty lines and line ends of Windows",
    "\n1\r\n \n2\n",
    [
      { ok: true, line: 2, item: 1 },
      { ok: true, line: 4, item: 2 },
    ],
  ],
  ["a mark of byte order", '\ufeff{"a":1}\n', [{ ok: true, line: 1, item: { a: 1 } }]],
  [
    "what is no JSON",
    "{\n1",
    [
      { ok: false, line: 1, message: "no JSON" },
      { ok: true, line: 2, item: 1 },
    ],
  ],
])("reads %s", async (_, text, expected) => {
  expect(await read(text)).toEqual(expected);
});

it("keeps letters whole that a chunk's border cuts, and passes over a line that is too long", async () => {
  const words = "đ".repeat(100_001);
  const endless = "x".repeat(9 * 1024 * 1024);
  expect(await read(`"${words}"\n${endless}\n3`)).toEqual([
    { ok: true, line: 1, item: words },
    { ok: false, line: 2, message: "the line is longer than 4 MB" },
    { ok: true, line: 3, item: 3 },
  ]);
});

it("says which file cannot be read", async () => {
  await expect(sizeOf(join(folder, "none"))).rejects.toThrow(/none cannot be read: ENOENT/);
  await expect(jsonLines(folder).next()).rejects.toThrow(/cannot be read: EISDIR/);
});
