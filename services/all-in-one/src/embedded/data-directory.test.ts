import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDataDirectory, readAdminKey } from "./data-directory.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("makes secrets once, readable by their owner alone, and keeps them", async () => {
  const path = join(folder, "one");
  const first = await openDataDirectory(path, undefined);
  expect([first.isNew, first.adminKey.isNew]).toEqual([true, true]);
  expect((await stat(join(path, "admin-key"))).mode & 0o077).toBe(0);
  await first.release();
  const again = await openDataDirectory(path, undefined);
  expect([again.isNew, again.secret, again.adminKey.value]).toEqual([false, first.secret, first.adminKey.value]);
  expect(await readAdminKey(path)).toBe(first.adminKey.value);
  await again.release();
});

it("refuses a second holder, naming the first", async () => {
  const path = join(folder, "two");
  const first = await openDataDirectory(path, undefined);
  await expect(openDataDirectory(path, undefined)).rejects.toThrow(String(process.pid));
  await first.release();
});

it("writes no key to disk when one was given", async () => {
  const path = join(folder, "three");
  const directory = await openDataDirectory(path, "a-key-from-the-environment");
  expect(directory.adminKey).toEqual({ value: "a-key-from-the-environment", isNew: false });
  expect(await readAdminKey(path)).toBeUndefined();
  await directory.release();
});
