import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest, root } from "../root.mjs";
import { run } from "../run.mjs";
import { say } from "../say.mjs";
import { thisMachine, whyUnfit } from "./machine.mjs";

const ownCopy = "node_modules/.nghe-lock.yaml";

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
    // pnpm asks before it replaces a folder unless it is told that nobody is there to answer; and what `npm --silent`
    // passes on would hide why it failed.
    env: { ...process.env, CI: process.env.CI ?? "true", npm_config_loglevel: "error" },
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
  markInstalled(root);
}

/**
 * Whether what the lock file asks for is there. pnpm leaves a copy of the lock file that it installed, once it is
 * done; so do we, as its own copy lacks what a machine has no use for.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = readFileSync(join(folder, "pnpm-lock.yaml"));
  return ["node_modules/.pnpm/lock.yaml", ownCopy].some((copy) => {
    const path = join(folder, copy);
    return existsSync(path) && readFileSync(path).equals(wanted);
  });
}

/** @param {string} folder */
export function markInstalled(folder) {
  copyFileSync(join(folder, "pnpm-lock.yaml"), join(folder, ownCopy));
}

/**
 * @param {string} reason
 * @returns {never}
 */
function give(reason) {
  say(`\n${reason}\n`);
  process.exit(1);
}
