import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../root.mjs";
import { run } from "../run.mjs";
import { say } from "../say.mjs";
import { newest } from "./newest.mjs";

const STAMP = "node_modules/.nghe-built";
const LOCK = "node_modules/.nghe-building";
const LOOK_EVERY_MS = 100;

/** The page has a build of its own. */
const OTHERWISE_BUILT = "dashboard";

/**
 * Makes plain JavaScript of every package and service where that is missing or older than the sources; quick where it
 * is not. It runs leaner than the sources behind a loader. Types are for `npm run check`. Ends the process with 1, and
 * says what to do, where it cannot.
 */
export async function ensureBuilt() {
  if (isBuilt(root)) return;
  await alone(join(root, LOCK), async () => {
    if (isBuilt(root)) return;
    say("Building…");
    const startedAt = Date.now();
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const code = await run(process.execPath, [compiler, "-b", "--noCheck"], { cwd: root, quietStdout: true });
    if (code === 0) return markBuilt(root, startedAt);
    say("\nThe sources could not be built; the reason is above. `npm run check` says more.\n");
    process.exit(1);
  });
}

/**
 * Whether every package and service stands built, from the sources as they are.
 * @param {string} folder
 */
export function isBuilt(folder) {
  const stamp = join(folder, STAMP);
  const homes = homesOf(folder);
  if (!existsSync(stamp) || homes.some((home) => !existsSync(join(home, "dist")))) return false;
  const parts = homes.flatMap((home) => ["src", "package.json", "tsconfig.json"].map((part) => join(home, part)));
  return statSync(stamp).mtimeMs >= newest([...parts, join(folder, "tsconfig.base.json")]);
}

/**
 * @param {string} folder
 * @param {number} startedAt When the build that has ended began, ms since 1970: what was changed since is not in it.
 */
export function markBuilt(folder, startedAt) {
  const stamp = join(folder, STAMP);
  writeFileSync(stamp, "");
  utimesSync(stamp, startedAt / 1_000, startedAt / 1_000);
}

/**
 * What is built: `packages/*` and `services/*` that are made of sources.
 * @param {string} folder
 */
function homesOf(folder) {
  return ["packages", "services"].flatMap((shelf) =>
    readdirSync(join(folder, shelf))
      .filter((name) => name !== OTHERWISE_BUILT && existsSync(join(folder, shelf, name, "src")))
      .map((name) => join(folder, shelf, name)),
  );
}

/**
 * Does the work while no other process does: two builds at once would write into the same files. The lock of a process
 * that is gone is taken over.
 * @param {string} lock
 * @param {() => Promise<void>} work
 */
export async function alone(lock, work) {
  while (!take(lock)) {
    if (!lives(holderOf(lock))) rmSync(lock, { force: true });
    else await wait(LOOK_EVERY_MS);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function lives(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
