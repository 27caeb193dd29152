import { type Clock, type Logger, messageOf } from "@nghe/runtime";
import type { Catalog, Stream } from "./catalog.ts";
import type { Environment } from "./environment.ts";
import { readTimeKey, timeKey } from "./keys.ts";
import type { Removal, Writer } from "./writer.ts";

const MOST_REMOVALS = 512;

export type SweepDeps = {
  environment: Environment;
  catalog: Catalog;
  writer: Writer;
  /** The first offset of a stream that must stay, however old it is: someone has still to read it. */
  unreadFrom(stream: Stream): number;
};

/** Deletes whole batches older than their topic's retention, but none that somebody has still to read. */
export async function sweepOldBatches(deps: SweepDeps, now: number): Promise<number> {
  let removed = 0;
  for (const { retentionMs, streams } of deps.catalog.topics()) {
    if (retentionMs === null) continue;
    for (const stream of streams) removed += await sweepStream(deps, stream, now - retentionMs);
  }
  return removed;
}

async function sweepStream(deps: SweepDeps, stream: Stream, before: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const unread = deps.unreadFrom(stream);
    const removals = oldest(deps.environment, stream, before).filter(({ nextBase }) => nextBase <= unread);
    if (removals.length === 0) return removed;
    await deps.writer.submit({ appends: [], offsets: [], removals, fillTo: 1, admit: () => undefined });
    removed += removals.length;
  }
}

function oldest(environment: Environment, stream: Stream, before: number): Removal[] {
  const range = { start: timeKey(stream.id, 0, 0), end: timeKey(stream.id + 1, 0, 0), limit: MOST_REMOVALS + 1 };
  const entries = [
    ...environment.times.getRange(range).map(({ key, value }) => ({
      ...readTimeKey(key),
      size: value.readUInt32LE(0),
    })),
  ];
  return entries.slice(0, MOST_REMOVALS).flatMap(({ base, timestamp, size }, index) => {
    if (timestamp >= before) return [];
    return [{ stream, base, timestamp, size, nextBase: entries[index + 1]?.base ?? stream.end }];
  });
}

export type Sweeper = {
  sweep(): Promise<number>;
  /** The log is full: look at once for what may go. */
  hint(): void;
  stop(): void;
};

/** Sweeps now and then; one sweep at a time. */
export function createSweeper(
  deps: SweepDeps & { clock: Clock; logger: Logger | undefined; everyMs: number },
): Sweeper {
  let running: Promise<number> | undefined;
  const sweep = async (): Promise<number> => {
    running ??= sweepOldBatches(deps, deps.clock.now()).finally(() => {
      running = undefined;
    });
    return await running;
  };
  const inBackground = (): void => {
    sweep().catch((error: unknown) =>
      deps.logger?.warn({ error: messageOf(error) }, "old batches could not be deleted"),
    );
  };
  const timer = setInterval(inBackground, deps.everyMs);
  timer.unref();
  return { sweep, hint: inBackground, stop: () => clearInterval(timer) };
}
