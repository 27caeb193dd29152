import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newest } from "./ensure-dashboard.mjs";
import { isInstalled, markInstalled } from "./ensure-installed.mjs";
import { isOlder, whyUnfit } from "./machine.mjs";

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
});
