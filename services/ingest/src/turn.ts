import type { Bus, Subscription } from "@nghe/bus";
import { TOPICS } from "@nghe/contracts";
import { type Clock, createBreakage } from "@nghe/runtime";

/** Which of several processes listens. */
export type Turn = {
  /** Waits for a place; `onChange` is told whenever the turn comes or goes after that. */
  start(onChange: () => void): Promise<void>;
  isMine(): boolean;
  /** Gives the turn to another process. */
  stop(): Promise<void>;
  readonly failed: Promise<never>;
};

const GROUP = "ingest";
const LOOK_EVERY_MS = 1_000;

/**
 * Among all processes that run it one has the turn: the member of a consumer group that owns the one partition of
 * `cursors`. When it ends or dies, the log gives the turn to the next. For a moment two may believe to have it, which
 * costs requests and nothing else: a post that two bring is counted once.
 */
export function createTurn(bus: Pick<Bus, "consume">, clock: Clock): Turn {
  const stopping = new AbortController();
  const breakage = createBreakage();
  let subscription: undefined | Subscription;
  let watching: Promise<void> = Promise.resolve();

  const isMine = (): boolean => (subscription?.owned().length ?? 0) > 0;

  async function watch(onChange: () => void): Promise<void> {
    let was = isMine();
    while (!stopping.signal.aborted) {
      await clock.sleep(LOOK_EVERY_MS, stopping.signal).catch(() => undefined);
      if (stopping.signal.aborted || isMine() === was) continue;
      was = !was;
      onChange();
    }
  }

  return {
    failed: breakage.failed,
    isMine,
    async start(onChange) {
      const sizes = { maxRecords: 10_000, maxBytes: 4 << 20, maxWaitMs: 5_000 };
      const options = { group: GROUP, topics: [TOPICS.cursors], ...sizes, from: "end" as const };
      subscription = await bus.consume(options, async () => []);
      subscription.failed.catch(breakage.fail);
      watching = watch(onChange);
    },
    async stop() {
      stopping.abort();
      await watching;
      await subscription?.close();
    },
  };
}
