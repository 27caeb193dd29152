import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest, root } from "../root.mjs";
import { run } from "../run.mjs";
import { say } from "../say.mjs";
import { thisMachine, whyUnfit } from "./machine.mjs";

/**
 * Installs the dependencies where they are missing or not those of the lock file; quick where they are. Everything it
 * prints goes to stderr. Ends the process with 1, and says what to do, where it cannot.
 */
export async function ensureInstalled() {
  if (isInstalled(root)) return;
  const { config, engines } = /** @type {{ config: { pnpm: string }, engines: { node: string } }} */ (
    readManifest("package.json")
  );
  const unfit = whyUnfit(thisMachine(engines.node.replace(/^>=/, "")));
  if (unfit !== undefined) give(unfit);
  const packageManager = `pnpm@${config.pnpm}`;

  say(
    `Installing dependencies with ${packageManager} (about 250 MB the first time: the ClickHouse engine is one of them)…`,
  );
  const code = await run("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    quietStdout: true,
    // pnpm asks before it replaces a folder unless it is told that nobody is there to answer.
    env: { ...process.env, CI: process.env.CI ?? "true" },
  });
  if (code !== 0) {
    give(
      [
        "The dependencies could not be installed; the reason is above.",
        "  · No network, or a proxy? npm and pnpm read HTTPS_PROXY and `registry=` in ~/.npmrc.",
        "  · No space? About 1 GB is wanted on this disk.",
        "  · ERR_PNPM_OUTDATED_LOCKFILE? A package.json was changed: run the same without --frozen-lockfile:",
        `      npx --yes ${packageManager} install`,
      ].join("\n"),
    );
  }
}

/**
 * pnpm leaves a copy of the lock file it installed, once it is done.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = join(folder, "node_modules/.pnpm/lock.yaml");
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(join(folder, "pnpm-lock.yaml")));
}

/**
 * @param {string} reason
 * @returns {never}
 */
function give(reason) {
  say(`\n${reason}\n`);
  process.exit(1);
}
