import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acquireLockFile } from "@nghe/bus/lmdb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lookAtData } from "./look-at-data.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-look-"));
});
afterEach(() => rm(folder, { recursive: true }));

const look = async (path: string) => new Map((await lookAtData(path)).map((found) => [found.name, found]));

it("says of a directory that is not there yet that the first start makes it, and makes none", async () => {
  const path = join(folder, "deep", "down");
  const found = await look(path);
  expect(found.get("data directory")).toMatchObject({ said: `${path} (made at the first start)`, todo: undefined });
  expect([...found.keys()]).toEqual(["data directory", "disk"]);
  expect((await look(join(folder, "deep"))).get("data directory")?.said).toContain("made at the first start");
});

it("says that a directory is free, and leaves it so", async () => {
  for (const _look of [1, 2]) expect((await look(folder)).get("lock")).toMatchObject({ said: "free", todo: undefined });
});

it("says by whom it is held, which is no problem", async () => {
  const lock = await acquireLockFile(folder);
  expect((await look(folder)).get("lock")).toMatchObject({
    ...{ said: `held by process ${process.pid}: a server runs`, todo: undefined },
  });
  await lock.release();
});

it.each(["secret", "admin-key"])("wants %s to be its owner's alone", async (name) => {
  await writeFile(join(folder, name), "x", { mode: 0o600 });
  expect((await look(folder)).get("secrets")).toMatchObject({ todo: undefined });
  await chmod(join(folder, name), 0o644);
  expect((await look(folder)).get("secrets")).toMatchObject({ todo: expect.stringContaining(`chmod 600 ${folder}`) });
});

it("takes a file in the directory's place for what it is: nothing can be written into it or below it", async () => {
  const file = join(folder, "file");
  await writeFile(file, "x");
  for (const path of [file, join(file, "data")]) {
    const found = await look(path);
    expect(found.get("data directory")).toMatchObject({ todo: expect.stringContaining("NGHE_DATA_DIR") });
  }
});
