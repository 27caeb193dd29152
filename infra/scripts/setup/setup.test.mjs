import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alone, isBuilt, markBuilt } from "./ensure-built.mjs";
import { isInstalled, markInstalled } from "./ensure-installed.mjs";
import { isOlder, whyUnfit } from "./machine.mjs";
import { newest } from "./newest.mjs";

const good = { node: "20.19.0", minimum: "20.19", platform: "linux", arch: "x64", musl: false };

describe("whyUnfit", () => {
  it("has nothing to say of a machine that will do", () => {
    expect(whyUnfit(good)).toBeUndefined();
    expect(whyUnfit({ ...good, platform: "darwin", arch: "arm64" })).toBeUndefined();
  });

  it.each([
    [{ node: "18.20.1" }, "Node 18.20.1 is too old: 20.19 or newer"],
    [{ platform: "win32" }, "WSL 2"],
    [{ platform: "freebsd" }, "built for Linux and macOS"],
    [{ arch: "ia32" }, "x64 and arm64"],
    [{ musl: true }, "Alpine"],
  ])("says what is wrong with %j and what to do", (change, expected) => {
    expect(whyUnfit({ ...good, ...change })).toContain(expected);
  });
});

describe("isOlder", () => {
  it.each([
    ["20.18.9", "20.19", true],
    ["20.19.0", "20.19", false],
    ["24.0.0", "20.19", false],
    ["9.99.9", "20.19", true],
  ])("%s against %s is %s", (version, minimum, expected) => {
    expect(isOlder(version, minimum)).toBe(expected);
  });
});

describe("on disk", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "nghe-setup-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("is installed only when the lock file that was installed is today's", () => {
    writeFileSync(join(folder, "pnpm-lock.yaml"), "lock: 1");
    expect(isInstalled(folder)).toBe(false);
    mkdirSync(join(folder, "node_modules/.pnpm"), { recursive: true });
    writeFileSync(join(folder, "node_modules/.pnpm/lock.yaml"), "lock: 1");
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(join(folder, "pnpm-lock.yaml"), "lock: 2");
    expect(isInstalled(folder)).toBe(false);
    markInstalled(folder);
    expect(isInstalled(folder)).toBe(true);
  });

  it("finds the newest source at any depth, tests aside", () => {
    mkdirSync(join(folder, "src/deep"), { recursive: true });
    for (const [name, seconds] of Object.entries({
      "src/a.ts": 100,
      "src/deep/b.ts": 200,
      "src/deep/b.test.ts": 300,
    })) {
      writeFileSync(join(folder, name), "");
      utimesSync(join(folder, name), seconds, seconds);
    }
    expect(newest([join(folder, "src"), join(folder, "absent")])).toBe(200_000);
  });

  it("is built only when it was built from the sources as they are", () => {
    for (const home of ["packages/log", "services/door", "services/dashboard"]) {
      mkdirSync(join(folder, home, "src"), { recursive: true });
      writeFileSync(join(folder, home, "src/a.ts"), "");
      utimesSync(join(folder, home, "src/a.ts"), 100, 100);
    }
    mkdirSync(join(folder, "node_modules"));
    expect(isBuilt(folder)).toBe(false);
    markBuilt(folder, 200_000);
    expect(isBuilt(folder)).toBe(false);
    for (const home of ["packages/log", "services/door"]) mkdirSync(join(folder, home, "dist"));
    expect(isBuilt(folder)).toBe(true);
    utimesSync(join(folder, "services/door/src/a.ts"), 201, 201);
    expect(isBuilt(folder)).toBe(false);
  });

  it("is built by one process at a time, also after one that was killed", async () => {
    const lock = join(folder, "building");
    writeFileSync(lock, "999999999");
    const seen = [];
    const work = (name) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => void setImmediate(resolve));
      seen.push(`${name} ends`);
    };
    await Promise.all([alone(lock, work("one")), alone(lock, work("two"))]);
    expect(seen.map((line) => line.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    expect(existsSync(lock)).toBe(false);
  });

  it("lets the next one build where the work failed", async () => {
    const lock = join(folder, "building");
    await expect(alone(lock, () => Promise.reject(new Error("no space")))).rejects.toThrow("no space");
    expect(existsSync(lock)).toBe(false);
  });
});
