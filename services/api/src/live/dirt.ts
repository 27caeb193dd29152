import type { Dirty } from "./figures.ts";
import { joined, type Stretch } from "./stretches.ts";

/** Past so many pieces it is cheaper to take everything as dirty. */
const MAX_PIECES = 2_000;

/** What changed since the last run. */
export type Dirt = {
  add(stretches: readonly Stretch[]): void;
  addAll(): void;
  /** Gives what is dirty and begins anew. */
  take(): Dirty;
  /** Puts back what could not be cleaned. */
  put(dirty: Dirty): void;
};

export function createDirt(): Dirt {
  let dirty: Dirty = [];

  const add = (stretches: readonly Stretch[]) => {
    if (dirty === "all") return;
    const both = joined([...dirty, ...stretches]);
    dirty = both.length > MAX_PIECES ? "all" : both;
  };
  return {
    add,
    addAll() {
      dirty = "all";
    },
    take() {
      const taken = dirty;
      dirty = [];
      return taken;
    },
    put(taken) {
      if (taken === "all") dirty = "all";
      else add(taken);
    },
  };
}
