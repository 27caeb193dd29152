import { statfsSync } from "node:fs";
import type { Clock } from "@nghe/runtime";
import { DiskFull } from "../failures.ts";

const ASK_EVERY_MS = 500;

export type DiskRoomDeps = {
  /** A directory on the disk that is meant. */
  path: string;
  /** How much of the disk stays free for the work on what is held already, bytes; 0 keeps nothing. */
  reserveBytes: number;
  clock: Clock;
  /** How much is free where `path` lies, bytes; the file system's own word unless given. */
  freeBytes?: ((path: string) => number) | undefined;
};

/** The disk that the log lies on, and whether it takes new records. */
export type DiskRoom = {
  /** Throws `DiskFull` where less is free than is kept back. */
  check(): void;
  /** How much is free, bytes, at most half a second old; undefined where the file system does not say. */
  free(): number | undefined;
};

/**
 * Stops what is new before the disk is full: a log that cannot write at all must end, and the tables need room to
 * merge. The file system is asked at most twice a second.
 */
export function createDiskRoom({ path, reserveBytes, clock, freeBytes = freeOn }: DiskRoomDeps): DiskRoom {
  let known: { free: number | undefined; at: number } | undefined;
  const free = (): number | undefined => {
    const now = clock.monotonic();
    if (known === undefined || now - known.at >= ASK_EVERY_MS) known = { free: asked(freeBytes, path), at: now };
    return known.free;
  };
  return {
    free,
    check() {
      const now = free();
      if (now !== undefined && now < reserveBytes) throw new DiskFull(now, reserveBytes);
    },
  };
}

/** Where the disk does not answer, the write itself tells what is wrong. */
function asked(freeBytes: (path: string) => number, path: string): number | undefined {
  try {
    return freeBytes(path);
  } catch {
    return undefined;
  }
}

/** What is free on the disk where `path` lies for whoever asks, bytes. Throws where the path is gone. */
export function freeOn(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
