import type { Bus } from "@nghe/bus";
import { EVERYONE } from "@nghe/registry";
import type { Clock } from "@nghe/runtime";
import type { RecountMark, Recounts } from "@nghe/store";
import { endsOfMentions, hasSinkPassed } from "./backlog.ts";
import { firstMark } from "./progress.ts";

export type LatenessDeps = { bus: Pick<Bus, "bounds" | "committed">; clock: Pick<Clock, "now"> };

/** The moment since which posts may have come by an older registry. Everything that the log took before was looked at. */
export type Lateness = {
  /** Called before a round looks at any post. */
  begin(): Promise<void>;
  /** `kept` is the moment that was kept last, by whatever process. */
  since(kept: number): number;
  /** Called after a round that found nothing to do. */
  end(recounts: Pick<Recounts, "marks" | "mark">): Promise<void>;
};

/** Clocks of two hosts agree to this, ms. */
const SKEW_MS = 60_000;
/** How old the kept moment may get before it is kept anew, ms: it only saves work after a restart. */
const KEEP_EVERY_MS = 600_000;

/**
 * Knows that moment from the log: what was on `mentions` at one look and has reached the tables before the next was
 * seen by that next look, so that nothing from before the first can come later.
 */
export function createLateness({ bus, clock }: LatenessDeps): Lateness {
  let asked: undefined | { at: number; ends: readonly number[] };
  let landed: undefined | number;
  let looked = 0;

  return {
    async begin() {
      landed = asked !== undefined && (await hasSinkPassed(bus, asked.ends)) ? asked.at : undefined;
      if (asked === undefined || landed !== undefined) asked = { at: clock.now(), ends: await endsOfMentions(bus) };
    },
    since(kept) {
      looked = Math.max(looked, kept);
      return looked;
    },
    async end(recounts) {
      if (landed === undefined) return;
      const before = looked;
      looked = Math.max(looked, landed - SKEW_MS);
      const mark = (await recounts.marks()).find(({ scope }) => scope === EVERYONE) ?? firstMark(EVERYONE);
      if (looked - mark.lookedUntil < KEEP_EVERY_MS || looked === before) return;
      await recounts.mark(keptUntil(mark, looked, clock.now()));
    },
  };
}

function keptUntil(mark: RecountMark, lookedUntil: number, now: number): RecountMark {
  return { ...mark, lookedUntil, countedAt: Math.max(now, mark.countedAt + 1) };
}
