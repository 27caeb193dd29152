import { type BigIntStats, statSync } from "node:fs";

/**
 * Remembers which file `path` names now, and gives a check that throws once it names none or another: a file that was
 * removed under an open program takes every write and keeps none.
 */
export function keptFile(path: string): () => void {
  const opened = statSync(path, { bigint: true });
  return () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined) throw new Error(`${path} was removed`);
    if (!isSame(now, opened)) throw new Error(`${path} was replaced by another file`);
  };
}

function isSame(left: BigIntStats, right: BigIntStats): boolean {
  return left.ino === right.ino && left.dev === right.dev;
}
