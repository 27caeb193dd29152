import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptFile } from "./kept-file.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "nghe-kept-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it("lets a file be written, and notices when it is gone or another", async () => {
  const path = join(directory, "data");
  await writeFile(path, "one");
  const check = keptFile(path);
  await writeFile(path, "one and more");
  check();
  await writeFile(join(directory, "other"), "held, so that its number is not given again");
  await rm(path);
  expect(check).toThrow(/was removed/);
  await writeFile(join(directory, "third"), "takes the number that came free");
  await writeFile(path, "one and more");
  expect(check).toThrow(/was replaced/);
});
