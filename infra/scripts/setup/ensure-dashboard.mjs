import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { readManifest, root } from "../root.mjs";
import { run } from "../run.mjs";
import { say } from "../say.mjs";
import { newest } from "./newest.mjs";

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
