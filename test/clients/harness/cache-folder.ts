import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** A folder of this name in the user's cache, made if need be: what the drivers' own package managers fetch lies there. */
export async function cacheFolder(name: string): Promise<string> {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(base, "nghe", name);
  await mkdir(folder, { recursive: true });
  return folder;
}
