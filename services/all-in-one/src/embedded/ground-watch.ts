import { stat } from "node:fs/promises";
import { type Clock, type Component, createBreakage, Failure } from "@nghe/runtime";

/** The data directory was removed or replaced under the running process. */
class GroundLost extends Failure {
  override readonly name = "GroundLost";
  constructor(path: string) {
    const why = `${path} was removed or replaced while the server worked on it; nothing can be kept any more`;
    super("data-directory-lost", `${why}. Restore the data directory from a backup, or start on a new one`, {
      retriable: false,
    });
  }
}

export type GroundWatchDeps = { paths: readonly string[]; everyMs: number; clock: Clock };

/**
 * Fails once one of `paths` is gone or is another file: an open database goes on in files that nobody sees and that
 * vanish with the process, and looks healthy. What the file system does not answer is no loss.
 */
export function createGroundWatch({ paths, everyMs, clock }: GroundWatchDeps): Component {
  const breakage = createBreakage();
  const stopping = new AbortController();
  let watching: Promise<void> = Promise.resolve();

  async function watch(opened: readonly string[]): Promise<void> {
    while (!stopping.signal.aborted) {
      await clock.sleep(everyMs, stopping.signal).catch(() => undefined);
      for (const [index, path] of paths.entries()) {
        if (stopping.signal.aborted || (await isStill(path, opened[index] ?? ""))) continue;
        return breakage.fail(new GroundLost(path));
      }
    }
  }

  return {
    name: "data directory",
    failed: breakage.failed,
    async start() {
      watching = watch(await Promise.all(paths.map(numberOf)));
    },
    async stop() {
      stopping.abort();
      await watching;
    },
    health: () => (breakage.reason() === undefined ? { ok: true, detail: "in place" } : { ok: false, detail: "lost" }),
  };
}

async function isStill(path: string, opened: string): Promise<boolean> {
  return numberOf(path).then(
    (now) => now === opened,
    (error: unknown) => !(error instanceof Error && "code" in error && error.code === "ENOENT"),
  );
}

/** What tells a file from another that was given its name. */
async function numberOf(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true });
  return `${dev}:${ino}`;
}
