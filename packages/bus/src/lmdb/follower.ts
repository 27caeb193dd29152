import { createBreakage } from "@nghe/runtime";
import type { Follower, FollowOptions, LogRecord } from "../bus.ts";
import { BusClosed } from "../failures.ts";
import { createWakeup } from "../wakeup.ts";
import type { Stream } from "./catalog.ts";
import type { LogReader } from "./log-reader.ts";

export type FollowerDeps = {
  reader: LogReader;
  streams: readonly Stream[];
  watch(onGrown: () => void): () => void;
};

const CHUNK = { records: 2_000, bytes: 1 << 20 };

type Waiter = { ends: readonly number[]; resolve(): void };

/** Reads every stream of a topic in turn and hands over what is there; waits for more without polling. */
export function startFollower(
  deps: FollowerDeps,
  options: FollowOptions,
  handler: (records: readonly LogRecord[]) => Promise<void>,
): Follower & { break(error: unknown): void } {
  const wakeup = createWakeup();
  const breakage = createBreakage();
  const positions = deps.streams.map((stream) => firstPosition(stream, options.from));
  let waiters: Waiter[] = [];
  let closed = false;

  const reached = (ends: readonly number[]): boolean => ends.every((end, index) => (positions[index] ?? 0) >= end);
  const release = (): void => {
    for (const waiter of waiters) if (reached(waiter.ends)) waiter.resolve();
    waiters = waiters.filter((waiter) => !reached(waiter.ends));
  };
  const stopped = (): boolean => closed || breakage.reason() !== undefined;

  const pass = async (): Promise<number> => {
    let handled = 0;
    for (const [index, stream] of deps.streams.entries()) {
      if (stopped()) break;
      const chunk = deps.reader.read(stream, positions[index] ?? 0, stream.end, CHUNK);
      if (chunk.records.length > 0) await handler(chunk.records);
      positions[index] = Math.max(chunk.next, positions[index] ?? 0);
      handled += chunk.records.length;
      release();
    }
    return handled;
  };

  const loop = async (): Promise<void> => {
    while (!stopped()) if ((await pass()) === 0) await wakeup.wait();
  };

  const unwatch = deps.watch(() => wakeup.notify());
  const running = loop().catch((error: unknown) => breakage.fail(error));

  return {
    async caughtUp() {
      const ends = deps.streams.map((stream) => stream.end);
      const broken = breakage.reason();
      if (broken !== undefined) throw broken.error;
      if (closed) throw new BusClosed("the follower");
      if (reached(ends)) return;
      await Promise.race([new Promise<void>((resolve) => waiters.push({ ends, resolve })), breakage.failed]);
      if (!reached(ends)) throw new BusClosed("the follower");
    },
    async close() {
      closed = true;
      unwatch();
      wakeup.notify();
      await running;
      for (const waiter of waiters) waiter.resolve();
    },
    failed: breakage.failed,
    positions: () => [...positions],
    break(error) {
      breakage.fail(error);
      wakeup.notify();
    },
  };
}

function firstPosition(stream: Stream, from: FollowOptions["from"]): number {
  if (from === "start") return stream.start;
  if (from === "end") return stream.end;
  return Math.max(stream.start, from[stream.partition] ?? stream.start);
}
