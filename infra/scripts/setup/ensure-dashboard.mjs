import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readManifest, root } from "../root.mjs";
import { run } from "../run.mjs";
import { say } from "../say.mjs";

const home = "services/dashboard";
const sources = [
  `${home}/src`,
  `${home}/public`,
  `${home}/index.html`,
  `${home}/vite.config.ts`,
  `${home}/package.json`,
  "packages/contracts/src",
  "pnpm-lock.yaml",
];

/** Builds the page where it was never built or its sources are newer. Resolves with whether it is there. */
export async function ensureDashboard() {
  const { scripts } = /** @type {{ scripts?: Record<string, string> }} */ (readManifest(`${home}/package.json`));
  if (scripts?.build === undefined) return false;
  const page = join(root, home, "dist/index.html");
  if (existsSync(page) && statSync(page).mtimeMs >= newest(sources.map((path) => join(root, path)))) return true;
  say("Building the dashboard…");
  const code = await run("npm", ["run", "--silent", "build"], { cwd: join(root, home), quietStdout: true });
  if (code !== 0) say("The dashboard could not be built; the reason is above.");
  return code === 0;
}

/**
 * When the newest file at or under one of these was changed, ms since 1970; tests do not count.
 * @param {string[]} paths
 * @returns {number}
 */
export function newest(paths) {
  return paths.reduce((latest, path) => Math.max(latest, changedAt(path)), 0);
}

/**
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
