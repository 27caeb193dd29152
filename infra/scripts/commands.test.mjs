import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { productEnvironment, sourceArguments } from "./product.mjs";
import { readManifest, root } from "./root.mjs";
import { capture } from "./run.mjs";

const lastLine = (output) => output.trimEnd().split("\n").at(-1);
/** Runs one of the commands, as npm does, without what this test's own runner put into the environment. */
function command(name, args, env = {}) {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(?:VITEST|NGHE_)/.test(key));
  const options = { cwd: root, env: { ...Object.fromEntries(inherited), ...env } };
  return capture(process.execPath, [join(root, `infra/scripts/${name}.mjs`), ...args], options);
}

describe("npm test", () => {
  it("ends in the sum", async () => {
    const { code, output } = await command("test", ["--project", "scripts", "infra/scripts/newest-lts.test.mjs"]);
    expect(lastLine(output)).toBe("1 passed, 0 failed, 0 skipped");
    expect(code).toBe(0);
  });

  it("fails where no test ran", async () => {
    const { code, output } = await command("test", ["--project", "scripts", "--passWithNoTests", "no-such-test"]);
    expect(output).toContain("No test ran.");
    expect(lastLine(output)).toBe("0 passed, 0 failed, 0 skipped");
    expect(code).toBe(1);
  });
});

describe("npm run check", () => {
  it("runs one step by name and says what it saw", async () => {
    const { code, output } = await command("check", ["dashboard"]);
    expect(output).toMatch(/^[✔✘] dashboard/);
    expect(code).toBe(output.startsWith("✔") ? 0 : 1);
  });

  it("says which steps there are", async () => {
    const { code, output } = await command("check", ["everything"]);
    expect(output).toBe("There is no everything: one of biome, types, graph, unused, ratchet, dashboard\n");
    expect(code).toBe(2);
  });
});

describe("npm run bench", () => {
  it("says which measurements there are", async () => {
    const { code, output } = await command("bench", ["no-such-bench"]);
    expect(output).toMatch(/^There is no bench no-such-bench\. Known: /);
    expect(code).toBe(2);
  });
});

describe("how sources are run", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "nghe-planted-"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("strips types, and is given a pool of threads before it starts", async () => {
    const file = join(folder, "main.ts");
    writeFileSync(
      file,
      "const [first]: string[] = process.argv.slice(2);\nprocess.stdout.write(`${first} ${process.env.UV_THREADPOOL_SIZE}`);\n",
    );
    const options = { cwd: tmpdir(), env: productEnvironment({ PATH: process.env.PATH }) };
    expect(await capture(process.execPath, sourceArguments(file, ["hello"]), options)).toEqual({
      code: 0,
      output: "hello 24",
    });
  });

  it("leaves a size that somebody chose", () => {
    expect(productEnvironment({ UV_THREADPOOL_SIZE: "32", A: "" })).toMatchObject({ UV_THREADPOOL_SIZE: "32", A: "" });
    expect(productEnvironment({ UV_THREADPOOL_SIZE: "" })).toMatchObject({ UV_THREADPOOL_SIZE: "24" });
  });
});

describe("package.json", () => {
  it("leads every command to a script that is there", () => {
    const scripts = Object.values(readManifest("package.json").scripts);
    const present = readdirSync(join(root, "infra/scripts"));
    expect(scripts.length).toBeGreaterThanOrEqual(8);
    for (const script of scripts) expect(present).toContain(/infra\/scripts\/([\w-]+\.mjs)/.exec(script)?.[1]);
  });

  it("names an exact pnpm, once", () => {
    const { pnpm } = readManifest("package.json").config;
    expect(pnpm).toMatch(/^\d+\.\d+\.\d+$/);
    for (const file of ["infra/docker/Dockerfile", ".ci/run", "infra/scripts/setup/ensure-installed.mjs"]) {
      expect(readFileSync(join(root, file), "utf8"), file).not.toContain(pnpm);
    }
  });
});
