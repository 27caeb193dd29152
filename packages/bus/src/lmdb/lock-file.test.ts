import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DirectoryInUse } from "../failures.ts";
import { acquireLockFile } from "./lock-file.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "nghe-lock-"));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** The number of a process that has just ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await new Promise((resolve) => child.on("exit", resolve));
  return child.pid ?? 0;
}

describe("the lock file", () => {
  it("is refused to the second, who is told which process holds it", async () => {
    await acquireLockFile(directory);
    const second = acquireLockFile(directory);
    await expect(second).rejects.toThrow(DirectoryInUse);
    await expect(second).rejects.toMatchObject({ code: "directory-in-use", pid: process.pid });
    await expect(second).rejects.toThrow(`${directory} is held by process ${process.pid}`);
  });

  it("is free again once released, and leaves nothing behind", async () => {
    const lock = await acquireLockFile(directory);
    await lock.release();
    expect(await readdir(directory)).toEqual([]);
    await (await acquireLockFile(directory)).release();
  });

  it("is taken over from a process that is gone", async () => {
    await writeFile(join(directory, "nghe.lock"), JSON.stringify({ pid: await endedPid(), startedAt: "1" }));
    const lock = await acquireLockFile(directory);
    expect(await readdir(directory)).toEqual(["nghe.lock"]);
    await lock.release();
  });

  it("is taken over where the number was given to a later process", async () => {
    await writeFile(join(directory, "nghe.lock"), JSON.stringify({ pid: process.pid, startedAt: "long ago" }));
    await (await acquireLockFile(directory)).release();
  });

  it("is taken over where it was cut short by a crash", async () => {
    await writeFile(join(directory, "nghe.lock"), '{"pid": 12');
    await (await acquireLockFile(directory)).release();
  });

  it("is given to one of many who come at once, also over a stale one", async () => {
    await writeFile(join(directory, "nghe.lock"), JSON.stringify({ pid: await endedPid(), startedAt: "1" }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLockFile(directory)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("makes the directory it is for", async () => {
    const lock = await acquireLockFile(join(directory, "a", "b"));
    expect(await readdir(join(directory, "a", "b"))).toEqual(["nghe.lock"]);
    await lock.release();
  });
});
