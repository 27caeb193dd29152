import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";

const dashboard = resolve(import.meta.dirname, "../../services/dashboard");

/** The page as it ships, built from the sources of now into a directory of its own. */
export async function buildDashboard(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "nghe-dashboard-"));
  await build(["--outDir", directory, "--emptyOutDir"]);
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** The same where the product serves it from. */
export async function buildServedDashboard(): Promise<void> {
  await build([]);
}

async function build(options: readonly string[]): Promise<void> {
  const vite = join(dashboard, "node_modules/vite/bin/vite.js");
  const words = [vite, "build", "--logLevel", "error", ...options];
  await promisify(execFile)(process.execPath, words, { cwd: dashboard, timeout: 110_000 });
}

/** The bytes of all scripts of a built page, each compressed with brotli as a server sends it. */
export async function scriptBytes(directory: string): Promise<number> {
  const files = await readdir(join(directory, "assets"));
  const scripts = files.filter((file) => file.endsWith(".js"));
  const sizes = scripts.map(async (file) => brotliCompressSync(await readFile(join(directory, "assets", file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
