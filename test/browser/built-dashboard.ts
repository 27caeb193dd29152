import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const dashboard = resolve(import.meta.dirname, "../../services/dashboard");

/** The page as it ships, built from the sources of now into a directory of its own. */
export async function buildDashboard(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "nghe-dashboard-"));
  const vite = join(dashboard, "node_modules/vite/bin/vite.js");
  const arguments_ = [vite, "build", "--outDir", directory, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, arguments_, { cwd: dashboard, timeout: 110_000 });
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}
