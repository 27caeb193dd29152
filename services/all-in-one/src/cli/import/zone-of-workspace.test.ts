import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceNamed } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInstallation } from "../../embedded/installation.ts";
import { importCommand } from "../commands/import.ts";
import { createBench, PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";

const COMMANDS = [importCommand(() => undefined)];
const VIEW = { id: "acme", name: "Acme", retentionDays: null, simulated: false, revision: 1, updatedAt: 1 };

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-zone-"));
  file = join(folder, "posts.csv");
  await writeFile(file, "id,date,text\n1,2026-03-01 08:00,hi\n");
});
afterAll(() => rm(folder, { recursive: true }));

const serve = (status: number, body: object) => createBench(COMMANDS, () => ({ status, body }));

describe("a date without a zone", () => {
  it("of an import into a workspace is told by that workspace's clock", async () => {
    const bench = await serve(200, { ...VIEW, timezone: "Asia/Ho_Chi_Minh", exclusions: "", uses: [] });
    const { out, err } = await bench.run("import", file, "--workspace", "acme", "--dry-run");
    expect(JSON.parse(out)).toMatchObject({ createdAt: "2026-03-01T01:00:00.000Z" });
    expect(err).toContain("Asia/Ho_Chi_Minh");
    expect(bench.asked.map(({ path }) => path)).toEqual(["/api/v1/workspaces/acme"]);
    await bench.close();
  });

  it("is told by the zone that was given, whatever the workspace's", async () => {
    const bench = await serve(200, { ...VIEW, timezone: "Asia/Ho_Chi_Minh" });
    const words = ["import", file, "--workspace", "acme", "--dry-run", "--timezone", "Asia/Tokyo"];
    expect(JSON.parse((await bench.run(...words)).out)).toMatchObject({ createdAt: "2026-02-28T23:00:00.000Z" });
    expect(bench.asked).toEqual([]);
    await bench.close();
  });

  it("is told by the layout's where the posts are public, or the workspace is not there", async () => {
    const bench = await serve(404, { error: { code: "not-found", message: "no", details: null } });
    for (const more of [[], ["--workspace", "nobody"]]) {
      const { out } = await bench.run("import", file, "--dry-run", ...more);
      expect(JSON.parse(out)).toMatchObject({ createdAt: "2026-03-01T08:00:00.000Z" });
    }
    await bench.close();
  });

  it("is told by the workspace's clock also where no server runs", async () => {
    const config = { ...PLAIN_CONFIG, dataDir: join(folder, "data") };
    const deps = { clock: systemClock, logger: silentLogger, metrics: createNoMetrics(), crashAt: () => undefined };
    const { registry, foundation } = await openInstallation(config, deps);
    await registry.start(new AbortController().signal);
    const acme = { ...workspaceNamed("acme"), timezone: "Asia/Ho_Chi_Minh" };
    await registry.put(acme, { expects: 0, by: "test", note: null });
    await registry.stop();
    await foundation.stop();
    const { out } = await runWords(["import", file, "--workspace", "acme", "--dry-run"], COMMANDS, config);
    expect(JSON.parse(out)).toMatchObject({ createdAt: "2026-03-01T01:00:00.000Z" });
  }, 60_000);
});
