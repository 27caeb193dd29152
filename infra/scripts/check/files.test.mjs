import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isTest, readSources } from "./files.mjs";

it("reads our sources and nobody else's, in order", () => {
  const root = mkdtempSync(join(tmpdir(), "nghe-files-"));
  try {
    const paths = [
      "packages/b/src/b.ts",
      "packages/a/src/data/a.ts",
      "packages/a/node_modules/x/x.ts",
      "packages/a/dist/a.ts",
    ];
    for (const path of [...paths, "packages/a/src/a.md", "docs/x.ts"]) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), path);
    }
    expect(readSources(root, ["packages", "absent"], [".ts"])).toEqual([
      { path: "packages/a/src/data/a.ts", text: "packages/a/src/data/a.ts" },
      { path: "packages/b/src/b.ts", text: "packages/b/src/b.ts" },
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

it.each([
  ["packages/bus/src/bus.test.ts", true],
  ["services/dashboard/src/page.test.tsx", true],
  ["packages/bus/src/testing/bus-contract.ts", true],
  ["test/harness/needs.ts", true],
  ["infra/scripts/run.test.mjs", true],
  ["packages/bus/src/bus.ts", false],
  ["packages/stats/src/latest.ts", false],
  ["packages/contracts/src/contest/x.ts", false],
])("%s serves tests: %s", (path, expected) => {
  expect(isTest(path)).toBe(expected);
});
