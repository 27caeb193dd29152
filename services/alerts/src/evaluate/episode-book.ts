import type { Alert, AlertMessage } from "@nghe/contracts";
import { type EpisodeState, QUIET } from "@nghe/stats";

/** An episode under one rule and brand: its state where this process has folded it, its alert while one is open. */
export type Episode = { state: undefined | EpisodeState; alert: undefined | Alert };

/**
 * What is known of all episodes: open alerts and the ids of recent ones come from the `alerts` log, states from
 * folding counts. An id that was ever told is never opened a second time.
 */
export type EpisodeBook = {
  /** Takes one message of the log, or of our own making. */
  record(message: AlertMessage): void;
  episode(key: string): Episode;
  setState(key: string, state: EpisodeState): void;
  isKnown(alertId: string): boolean;
  openKeys(): string[];
};

const REMEMBERED_MS = 2 * 86_400_000;

export function createEpisodeBook(): EpisodeBook {
  const open = new Map<string, Alert>();
  const states = new Map<string, EpisodeState>();
  const known = new Map<string, { at: number; ended: boolean }>();

  function forgetOld(now: number): void {
    for (const [id, { at }] of known) if (at < now - REMEMBERED_MS) known.delete(id);
  }

  return {
    record({ alert }) {
      const key = `${alert.ruleUid} ${alert.brandUid}`;
      // Our own messages come again from the log, and may come behind the close that we already know of.
      if (known.get(alert.id)?.ended === true) return;
      known.set(alert.id, { at: alert.updatedAt, ended: alert.status === "closed" });
      if (known.size > 10_000) forgetOld(alert.updatedAt);
      const held = open.get(key);
      if (held !== undefined && held.id === alert.id && held.revision > alert.revision) return;
      if (alert.status === "open") open.set(key, alert);
      else if (held?.id === alert.id) open.delete(key);
    },
    episode: (key) => ({ state: states.get(key), alert: open.get(key) }),
    setState: (key, state) => {
      if (state.phase === "quiet" && state.latest === QUIET.latest) states.delete(key);
      else states.set(key, state);
    },
    isKnown: (id) => known.has(id),
    openKeys: () => [...open.keys()],
  };
}
