import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own for a test, of a few megabytes. */
export type SmallDisk = { path: string; remove: () => Promise<void> };

/** Mounts one; gives the reason in words where this machine does not let us. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | { reason: string }> {
  const path = await mkdtemp(join(tmpdir(), "nghe-small-disk-"));
  const mounted = run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path]);
  if (mounted.status !== 0) {
    await rm(path, { recursive: true, force: true });
    return { reason: `needs the right to mount a small disk: ${(mounted.stderr ?? "no mount").trim().split("\n")[0]}` };
  }
  return {
    path,
    async remove() {
      run("umount", ["-l", path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A program of the system's own; where it is absent its status is null. */
function run(program: string, words: readonly string[]) {
  return spawnSync(program, words, { encoding: "utf8" });
}
