import { type Clock, createBreakage, type Logger, messageOf } from "@nghe/runtime";
import type { Follower, FollowOptions, LogRecord } from "../bus.ts";
import { BusClosed } from "../failures.ts";
import { pauseAfter } from "../pause.ts";
import { KafkaFailure } from "./kafka-failure.ts";
import type { KafkaTopics } from "./kafka-topics.ts";
import type { InnerCluster } from "./kafkajs-internals.ts";
import { createPartitionFetcher } from "./partition-fetcher.ts";

export type KafkaFollowerDeps = {
  cluster: InnerCluster;
  topics: KafkaTopics;
  clock: Clock;
  logger: Logger | undefined;
};

type Waiter = { ends: readonly number[]; resolve(): void };

const LONG_POLL_MS = 500;
const MOST_FAILURES = 12;

/** Follows a topic over a connection of its own. Gives up after a dozen failed tries in a row, about two minutes. */
export async function startKafkaFollower(
  deps: KafkaFollowerDeps,
  options: FollowOptions,
  handler: (records: readonly LogRecord[]) => Promise<void>,
): Promise<Follower> {
  const { cluster, topics, clock, logger } = deps;
  const { topic } = options;
  const bounds = await topics.bounds(topic);
  await cluster.connect();
  await cluster.addTargetTopic(topic);
  const positions = bounds.map((bound, partition) => firstPosition(bound, partition, options.from));
  const fetcher = createPartitionFetcher(cluster, topic);
  const breakage = createBreakage();
  const stopping = new AbortController();
  let waiters: Waiter[] = [];
  const stopped = (): boolean => stopping.signal.aborted || breakage.reason() !== undefined;
  const reached = (ends: readonly number[]): boolean => ends.every((end, index) => (positions[index] ?? 0) >= end);

  const deliver = async (fetched: ReadonlyMap<number, LogRecord[]>): Promise<void> => {
    for (const [partition, records] of fetched) {
      const last = records.at(-1);
      if (last === undefined || stopped()) continue;
      await handler(records).catch((error: unknown) => breakage.fail(error));
      if (breakage.reason() === undefined) positions[partition] = last.offset + 1;
    }
    for (const waiter of waiters) if (reached(waiter.ends)) waiter.resolve();
    waiters = waiters.filter(({ ends }) => !reached(ends));
  };

  const recover = async (error: unknown, failures: number): Promise<void> => {
    if (stopped()) return;
    if (failures > MOST_FAILURES) return breakage.fail(new KafkaFailure(`cannot follow "${topic}"`, error));
    logger?.warn({ topic, failures, error: messageOf(error) }, "following a topic failed");
    await clock.sleep(pauseAfter(failures), stopping.signal).catch(() => undefined);
    await cluster.refreshMetadata().catch(() => undefined);
    const held = await topics.bounds(topic).catch(() => []);
    for (const [index, { start }] of held.entries()) positions[index] = Math.max(positions[index] ?? 0, start);
  };

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!stopped()) {
      try {
        const fetched = await fetcher.fetch(new Map(positions.entries()), LONG_POLL_MS);
        failures = 0;
        await deliver(fetched);
      } catch (error) {
        failures += 1;
        await recover(error, failures);
      }
    }
  };
  const running = loop().catch((error: unknown) => breakage.fail(error));

  return {
    async caughtUp() {
      const broken = breakage.reason();
      if (broken !== undefined) throw broken.error;
      const ends = (await topics.bounds(topic)).map(({ end }) => end);
      if (reached(ends)) return;
      if (stopped()) throw breakage.reason()?.error ?? new BusClosed("the follower");
      await Promise.race([new Promise<void>((resolve) => waiters.push({ ends, resolve })), breakage.failed]);
      if (!reached(ends)) throw new BusClosed("the follower");
    },
    async close() {
      stopping.abort();
      await cluster.disconnect();
      await running;
      for (const waiter of waiters) waiter.resolve();
    },
    failed: breakage.failed,
    positions: () => [...positions],
  };
}

function firstPosition(bound: { start: number; end: number }, partition: number, from: FollowOptions["from"]): number {
  if (from === "start") return bound.start;
  if (from === "end") return bound.end;
  return Math.max(bound.start, from[partition] ?? bound.start);
}
