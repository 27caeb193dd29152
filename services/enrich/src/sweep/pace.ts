import type { Clock } from "@nghe/runtime";
import type { SweepConfig } from "../config.ts";

/** When a sweep looks for stored posts again. */
export type Pace = {
  isDue(target: number): boolean;
  /** Tells of a round toward `target` that found so many posts. */
  looked(target: number, posts: number): void;
  /** How long to rest before asking again, ms: the longer, the more rounds in a row found posts below one target. */
  restMs(): number;
};

/** At once for a new target and while posts are found, else every `idleMs`. */
export function createPace(config: Pick<SweepConfig, "everyMs" | "idleMs">, clock: Clock): Pace {
  let reached = -1;
  let rounds = 0;
  let idleSince = clock.monotonic();
  return {
    isDue: (target) => target !== reached || rounds > 0 || clock.monotonic() - idleSince >= config.idleMs,
    looked(target, posts) {
      rounds = posts === 0 ? 0 : target === reached ? rounds + 1 : 1;
      reached = target;
      idleSince = clock.monotonic();
    },
    restMs: () => Math.min(config.idleMs, config.everyMs * 2 ** Math.max(0, rounds - 1)),
  };
}
