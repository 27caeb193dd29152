import type { Clock } from "@nghe/runtime";
import type { RecountMark, Recounts, StaleSelection } from "@nghe/store";
import type { SweepConfig } from "../config.ts";

/** A count takes this share of the time at most: on a large table it is no small work. */
const REST_PER_COUNT = 20;

export type ProgressDeps = {
  recounts: Pick<Recounts, "count" | "mark">;
  clock: Clock;
  config: Pick<SweepConfig, "progressMs">;
};

/** The progress of one recount, kept beside the posts: counted, never guessed. */
export type Progress = {
  /** Posts still below, at the last count. */
  below(): number;
  /** Counts again where that is due, and keeps it. */
  tick(): Promise<void>;
  settle(): Promise<void>;
};

/** Begins a recount of `selection`, or goes on with the one that `mark` tells of, whoever began it. */
export async function beginProgress(
  deps: ProgressDeps,
  selection: StaleSelection,
  mark: RecountMark,
): Promise<Progress> {
  const { recounts, clock, config } = deps;
  let dueAt = 0;
  let now = mark;

  async function count(): Promise<number> {
    const begun = clock.monotonic();
    const below = await recounts.count(selection);
    const took = clock.monotonic() - begun;
    dueAt = clock.monotonic() + Math.max(config.progressMs, REST_PER_COUNT * took);
    return below;
  }

  async function keep(change: Partial<RecountMark>): Promise<void> {
    now = { ...now, ...change, countedAt: Math.max(clock.now(), now.countedAt + 1) };
    await recounts.mark(now);
  }

  const below = await count();
  const isSame = mark.target === selection.below && mark.settled < mark.target;
  if (below > 0) {
    await keep({
      target: selection.below,
      below,
      atStart: isSame ? Math.max(mark.atStart, below) : below,
      begunAt: isSame ? mark.begunAt : clock.now(),
    });
  }
  return {
    below: () => now.below,
    async tick() {
      if (clock.monotonic() >= dueAt) await keep({ below: await count() });
    },
    settle: () => keep({ settled: selection.below, target: selection.below, below: 0 }),
  };
}

/** The mark of a scope that never was recounted. */
export function firstMark(scope: string): RecountMark {
  return { scope, settled: 0, target: 0, atStart: 0, below: 0, begunAt: 0, countedAt: 0, lookedUntil: 0 };
}
