import { access, constants, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DirectoryInUse } from "@nghe/bus";
import { acquireLockFile } from "@nghe/bus/lmdb";
import { messageOf } from "@nghe/runtime";
import { type Finding, ill, well } from "./finding.ts";

const GIB = 2 ** 30;
const LEAST_FREE = 5 * GIB;

/** The data directory: whether it can be written, by whom it is held, and how much room there is. */
export async function lookAtData(path: string): Promise<Finding[]> {
  const home = await nearestThere(path);
  const isThere = home === path;
  const found = [await rights(path, home), await room(home)];
  return isThere ? [...found, await holder(path), await secrets(path)] : found;
}

async function nearestThere(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : await nearestThere(dirname(path));
}

async function rights(path: string, home: string): Promise<Finding> {
  try {
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return well("data directory", home === path ? path : `${path} (made at the first start)`);
  } catch (error) {
    return ill("data directory", messageOf(error), `let this user write into ${home}, or set NGHE_DATA_DIR`);
  }
}

async function room(home: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(home);
  const free = bavail * bsize;
  const said = `${(free / GIB).toFixed(1)} GiB free`;
  if (free >= LEAST_FREE) return well("disk", said);
  return ill("disk", said, "make 5 GiB free, or set NGHE_DATA_DIR to a larger disk");
}

async function holder(path: string): Promise<Finding> {
  try {
    await (await acquireLockFile(path)).release();
    return well("lock", "free");
  } catch (error) {
    if (error instanceof DirectoryInUse) return well("lock", `held by process ${error.pid}: a server runs`);
    return ill("lock", messageOf(error), `let this user write into ${path}`);
  }
}

/** Whoever reads them has every workspace. */
async function secrets(path: string): Promise<Finding> {
  const modes = await Promise.all(["secret", "admin-key"].map((name) => stat(join(path, name)).catch(() => undefined)));
  const isOpen = modes.some((found) => found !== undefined && (found.mode & 0o077) !== 0);
  if (!isOpen) return well("secrets", "readable by their owner alone");
  return ill("secrets", "others of this machine can read them", `chmod 600 ${path}/secret ${path}/admin-key`);
}
