import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDataDirectory } from "../../embedded/data-directory.ts";
import { type Bench, createBench, PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";
import { doctorCommand } from "./doctor.ts";

const machine = { nodeVersion: "v22.11.0", platform: "linux", arch: "x64", glibc: "2.36", memoryBytes: 8 * 2 ** 30 };
const COMMANDS = [doctorCommand(() => machine)];
let folder: string;
let bench: Bench;
let stranger: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-doctor-test-"));
  bench = await createBench([], () => ({ status: 200, body: { openapi: "3.1.0" } }));
  stranger = createServer().listen(0, "127.0.0.1");
});
afterAll(async () => {
  stranger.close();
  await bench.close();
  await rm(folder, { recursive: true });
});

async function examine(more: object) {
  const config = { ...PLAIN_CONFIG, dataDir: join(folder, "data"), port: 0, sqlPort: 0, ...more };
  const { code, out } = await runWords(["doctor", "--json"], COMMANDS, config);
  const findings: { name: string; said: string; todo?: string }[] = JSON.parse(out);
  return { code, ill: findings.filter(({ todo }) => todo !== undefined).map(({ name }) => name), findings };
}

it("loads both engines, and finds nothing to mend", async () => {
  const { code, ill, findings } = await examine({});
  expect([code, ill]).toEqual([0, []]);
  expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(["tables (chDB)", "log (lmdb)", "disk"]));
}, 30_000);

it("tells who holds the directory, that secrets are open, and which port a stranger has", async () => {
  const held = await openDataDirectory(join(folder, "data"), undefined);
  await chmod(join(folder, "data", "secret"), 0o644);
  const address = stranger.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  const { code, ill, findings } = await examine({ port: bench.config.port, sqlPort: taken, adminKey: undefined });
  expect(code).toBe(1);
  expect(ill).toEqual(["secrets"]);
  expect(findings.find(({ name }) => name === "lock")?.said).toContain(String(process.pid));
  expect((await examine({ sqlPort: taken })).ill).toEqual(["secrets", `port ${taken}`]);
  await held.release();
}, 30_000);

it("writes a line each for people", async () => {
  const config = { ...PLAIN_CONFIG, dataDir: join(folder, "nothing", "here"), port: 0, sqlPort: 0 };
  const { code, out, err } = await runWords(["doctor"], COMMANDS, config);
  expect([code, err]).toEqual([0, "All is well."]);
  expect(out).toMatch(/^data directory +ok +.*made at the first start/m);
}, 30_000);
