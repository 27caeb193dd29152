import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Component, createManualClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGroundWatch } from "./ground-watch.ts";

const clock = createManualClock();
let directory: string;
let watch: Component;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "nghe-ground-"));
  await mkdir(join(directory, "tables"));
  await writeFile(join(directory, "lock"), "held");
  watch = createGroundWatch({ paths: [join(directory, "lock"), join(directory, "tables")], everyMs: 1_000, clock });
  await watch.start(new AbortController().signal);
});
afterEach(async () => {
  await watch.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Moves the clock until the watch has said that it failed. */
async function failure(): Promise<unknown> {
  let error: unknown;
  watch.failed?.catch((reason: unknown) => {
    error = reason;
  });
  await expect
    .poll(async () => {
      await clock.advance(1_000);
      return error;
    })
    .toBeDefined();
  return error;
}

describe("the watch on a data directory", () => {
  it("is content while the files are written and stay the same", async () => {
    await writeFile(join(directory, "lock"), "held still");
    await writeFile(join(directory, "tables", "part"), "rows");
    await clock.advance(10_000);
    expect(watch.health()).toEqual({ ok: true, detail: "in place" });
  });

  it("fails in words when the directory is removed", async () => {
    await rm(directory, { recursive: true });
    expect(await failure()).toMatchObject({ code: "data-directory-lost", message: expect.stringContaining(directory) });
    expect(watch.health().ok).toBe(false);
  });

  it("fails when the tables alone are removed, or others are put in their place", async () => {
    await rename(join(directory, "tables"), join(directory, "aside"));
    await mkdir(join(directory, "tables"));
    expect(await failure()).toMatchObject({ message: expect.stringContaining("tables") });
  });
});
