import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRejectsFile } from "./rejects-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-rejects-"));
});
afterEach(() => rm(folder, { recursive: true }));

const reject = (line: number, text = "x") => ({ line, path: "createdAt", message: "no time", text });
const linesOf = async (path: string) =>
  (await readFile(path, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).line);

it("makes no file where every row was taken", async () => {
  const path = join(folder, "rejects.ndjson");
  await createRejectsFile(path, false).close();
  await expect(stat(path)).rejects.toThrow("ENOENT");
});

it("writes each row on a line of its own, also where its text has line breaks", async () => {
  const path = join(folder, "rejects.ndjson");
  const file = createRejectsFile(path, false);
  await file.write(reject(2, "một\nhai\r\n\u2028"));
  await file.write(reject(7));
  await file.close();
  expect(await linesOf(path)).toEqual([2, 7]);
});

it("begins anew with a new import, and goes on with one that is resumed", async () => {
  const path = join(folder, "rejects.ndjson");
  for (const [append, line] of [
    [false, 1],
    [true, 2],
  ] as const) {
    const file = createRejectsFile(path, append);
    await file.write(reject(line));
    await file.close();
  }
  expect(await linesOf(path)).toEqual([1, 2]);
  const again = createRejectsFile(path, false);
  await again.write(reject(3));
  await again.close();
  expect(await linesOf(path)).toEqual([3]);
});

it("holds more than a stream's buffer", async () => {
  const path = join(folder, "rejects.ndjson");
  const file = createRejectsFile(path, false);
  for (let line = 0; line < 500; line++) await file.write(reject(line, "dài ".repeat(200)));
  await file.close();
  expect(await linesOf(path)).toHaveLength(500);
});

it("that cannot be written fails at the row that it loses, and ends no process", async () => {
  const file = createRejectsFile(join(folder, "gone", "rejects.ndjson"), false);
  await expect(file.write(reject(1))).rejects.toThrow("ENOENT");
  await file.close();
});
