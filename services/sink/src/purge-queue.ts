import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import type { Store } from "@nghe/store";

export type PurgeQueue = {
  /** A workspace or brand is gone: its rows are to leave every table. */
  add(uid: string): void;
  /** Purges what is new, and again what the sink has passed since. Gives how many still wait for that. */
  work(): Promise<number>;
};

/**
 * Deleted workspaces and brands leave the tables at once, and a second time when the sink has passed the end that the
 * log had then: what was on its way may have written rows in between.
 */
export function createPurgeQueue(deps: {
  bus: Pick<Bus, "bounds" | "committed">;
  ledger: Store["ledger"];
}): PurgeQueue {
  const fresh = new Set<string>();
  const passing = new Map<string, readonly number[]>();

  return {
    add: (uid) => fresh.add(uid),
    async work() {
      if (fresh.size > 0) {
        const uids = [...fresh];
        const ends = (await deps.bus.bounds(TOPICS.mentions)).map(({ end }) => end);
        await deps.ledger.purge(uids);
        for (const uid of uids) {
          fresh.delete(uid);
          passing.set(uid, ends);
        }
      }
      if (passing.size === 0) return 0;
      const committed = await deps.bus.committed(GROUPS.sink, TOPICS.mentions);
      const passed = [...passing].filter(([, ends]) =>
        ends.every((end, index) => end === 0 || end <= (committed[index] ?? 0)),
      );
      if (passed.length > 0) await deps.ledger.purge(passed.map(([uid]) => uid));
      for (const [uid] of passed) passing.delete(uid);
      return passing.size;
    },
  };
}
