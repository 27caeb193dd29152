/** What came of work that was done while the member kept its place in the group. */
export type Beaten = { status: "done" } | { status: "lost"; error: unknown };

export type Heartbeats = {
  everyMs: number;
  /** Throws where the member has lost its place, or must join again. */
  beat(): Promise<void>;
  /** Told at once when it is lost, so that the work can end early. */
  onLost(error: unknown): void;
  /** How long lost work may still finish, ms. */
  graceMs: number;
  /** After this long no heartbeat is sent any more: work that hangs must not hold its partitions for ever, ms. */
  longestMs: number;
};

/** Waits for `work` and sends heartbeats meanwhile. `work` must not reject. */
export async function withHeartbeats(work: Promise<void>, heartbeats: Heartbeats): Promise<Beaten> {
  const began = performance.now();
  while (!(await endsWithin(work, heartbeats.everyMs))) {
    if (performance.now() - began > heartbeats.longestMs) {
      await work;
      return { status: "done" };
    }
    try {
      await heartbeats.beat();
    } catch (error) {
      heartbeats.onLost(error);
      await endsWithin(work, heartbeats.graceMs);
      return { status: "lost", error };
    }
  }
  return { status: "done" };
}

async function endsWithin(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
