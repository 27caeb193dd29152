import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root as ours } from "../root.mjs";
import { steps } from "./steps.mjs";

// Each tool is run on a small planted project: it must see the files, find what is wrong in one, and pass the other.
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nghe-steps-"));
  symlinkSync(join(ours, "node_modules"), join(root, "node_modules"));
  plant({
    "package.json": JSON.stringify({
      name: "planted",
      version: "1.0.0",
      type: "module",
      main: "packages/a/src/index.ts",
    }),
    "biome.json": JSON.stringify({
      linter: { rules: { suspicious: { noConsole: "error" } } },
      files: { includes: ["**"] },
    }),
    "tsconfig.check.json": JSON.stringify({ compilerOptions, include: ["packages"] }),
    "infra/scripts/tsconfig.json": JSON.stringify({ compilerOptions, include: ["*.ts"] }),
    "infra/scripts/a.ts": "export const script = 1;\n",
  });
});

afterEach(() => rmSync(root, { recursive: true }));

const compilerOptions = { strict: true, noEmit: true, module: "nodenext", types: [], skipLibCheck: true };

function plant(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const run = (name) => steps.find((step) => step.name === name).run(root);

describe("biome", () => {
  it("finds a rule that is broken, and says how many files it saw", async () => {
    plant({ "packages/a/src/index.ts": 'console.log("here");\n' });
    const { ok, seen, output } = await run("biome");
    expect([ok, seen > 0]).toEqual([false, true]);
    expect(output).toContain("noConsole");
  });
});

describe("types", () => {
  it("finds a wrong type, in whichever project", async () => {
    plant({ "packages/a/src/index.ts": "export const a: string = 1;\n" });
    const { ok, seen, output } = await run("types");
    expect([ok, seen]).toEqual([false, 2]);
    expect(output).toContain("packages/a/src/index.ts(1,14): error TS2322");
  });

  it("passes what is right", async () => {
    plant({ "packages/a/src/index.ts": "export const a: string = '1';\n" });
    expect(await run("types")).toMatchObject({ ok: true, seen: 2, output: "" });
  });
});

describe("unused", () => {
  it("finds a file that nothing uses", async () => {
    plant({
      "packages/a/src/index.ts": "export const a = 1;\n",
      "packages/a/src/forgotten.ts": "export const b = 2;\n",
    });
    const { ok, seen, output } = await run("unused");
    expect([ok, seen > 0]).toEqual([false, true]);
    expect(output).toContain("forgotten.ts");
  });
});

describe("graph", () => {
  it("finds a workspace that the root does not build", async () => {
    plant({
      "packages/bus/package.json": JSON.stringify({ name: "@nghe/bus" }),
      "packages/bus/src/index.ts": 'import "node:fs";\n',
    });
    const verdict = await run("graph");
    expect(verdict).toMatchObject({ ok: false, seen: 1, output: "tsconfig.json: packages/bus is missing" });
  });

  it("sees nothing where there is nothing, which the command takes for a failure", async () => {
    expect((await run("graph")).seen).toBe(0);
  });
});

describe("ratchet", () => {
  it("finds an escape, and tests that are fewer than source", async () => {
    plant({ "packages/a/src/index.ts": "export const a = 1 as any;\n", "infra/scripts/a.ts": "" });
    const { ok, seen, output } = await run("ratchet");
    expect([ok, seen]).toEqual([false, 2]);
    expect(output).toContain("packages/a/src/index.ts:1 any");
    expect(output).toContain("fewer lines of tests than of source");
  });

  it("passes where neither is", async () => {
    plant({
      "packages/a/src/index.ts": "export const a = 1;\n",
      "packages/a/src/index.test.ts": "import { a } from './index.ts';\nexpect(a).toBe(1);\n",
      "infra/scripts/a.ts": "",
    });
    expect((await run("ratchet")).ok).toBe(true);
  });
});

describe("dashboard", () => {
  it("runs the check of the page, where it has one", async () => {
    const check = (script) =>
      plant({ "services/dashboard/package.json": JSON.stringify({ scripts: { check: script } }) });
    check("echo two texts lack a translation; exit 1");
    expect(await run("dashboard")).toMatchObject({ ok: false, output: expect.stringContaining("lack a translation") });
    check("echo fine");
    expect(await run("dashboard")).toMatchObject({ ok: true });
  });
});
