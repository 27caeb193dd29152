import { type Clock, createBreakage, type Logger, messageOf } from "@nghe/runtime";
import type { Consumer, EachBatchPayload, OffsetsByTopicPartition } from "kafkajs";
import type { BatchHandler, ConsumeOptions, OutgoingRecord, Position, Subscription } from "../bus.ts";
import { BatchRevoked } from "../failures.ts";
import { endFlight, type Flight } from "../flight.ts";
import { pauseAfter } from "../pause.ts";
import { createWakeup } from "../wakeup.ts";
import { toLogRecord } from "./kafka-records.ts";
import { type Cut, createPieceQueue, offsetsOf } from "./piece-queue.ts";
import type { Progress } from "./progress.ts";
import { type Heartbeats, withHeartbeats } from "./with-heartbeats.ts";

export type KafkaSubscriptionDeps = {
  consumer: Consumer;
  progress: Progress;
  /** Aborted when the subscription closes; a consumer that waits to start again then does not. */
  closing: AbortController;
  clock: Clock;
  logger: Logger | undefined;
  closeDeadlineMs: number;
  heartbeatIntervalMs: number;
  send(records: readonly OutgoingRecord[]): Promise<readonly Position[]>;
};

/** How long a batch of a revoked partition may still finish and commit before the group goes on without it. */
const GRACE_MS = 20_000;
/** How long a handler may take before its partitions are left to others. */
const LONGEST_HANDLING_MS = 300_000;

/** Joins the group and handles what comes, one batch at a time, whatever the number of partitions it came from. */
export async function runKafkaSubscription(
  deps: KafkaSubscriptionDeps,
  options: ConsumeOptions,
  handler: BatchHandler,
): Promise<Subscription> {
  const { consumer, progress, closing, clock, logger } = deps;
  const queue = createPieceQueue();
  const wakeup = createWakeup();
  const breakage = createBreakage();
  let member: EachBatchPayload | undefined;
  let flight: Flight | undefined;
  let failures = 0;

  const eachBatch = (payload: EachBatchPayload): Promise<void> =>
    new Promise((settle, fail) => {
      if (closing.signal.aborted || !payload.isRunning() || payload.isStale()) return settle();
      const { topic, partition, messages } = payload.batch;
      const last = messages.at(-1);
      if (last === undefined) return settle();
      progress.arrived();
      member = payload;
      const done = (): void => {
        if (!closing.signal.aborted) payload.resolveOffset(last.offset);
        settle();
      };
      const records = messages.map((message) => toLogRecord(topic, partition, message));
      queue.add({ topic, partition, records, end: Number(payload.batch.lastOffset()) + 1, settle: done, fail });
      wakeup.notify();
    });

  /** Produces, then commits. A batch that is no longer its member's does neither. */
  const finish = async (cut: Cut, mine: Flight): Promise<void> => {
    const outputs = await handler({ records: cut.records, signal: mine.controller.signal });
    if (mine.over) throw new BatchRevoked(options.group);
    await deps.send(outputs);
    if (mine.over) throw new BatchRevoked(options.group);
    await commit(cut);
  };

  const commit = async (cut: Cut): Promise<void> => {
    try {
      await member?.commitOffsetsIfNecessary(commitOf(cut));
    } catch (error) {
      throw new CommitRefused(error);
    }
  };

  const heartbeats = (onLost: (error: unknown) => void): Heartbeats => ({
    everyMs: Math.min(500, deps.heartbeatIntervalMs),
    beat: async () => await member?.heartbeat(),
    onLost,
    graceMs: GRACE_MS,
    longestMs: LONGEST_HANDLING_MS,
  });

  const handleOnce = async (): Promise<void> => {
    const cut = queue.cut(options);
    const mine: Flight = { controller: new AbortController(), over: false };
    flight = mine;
    let failure: { error: unknown } | undefined;
    const work = finish(cut, mine).catch((error: unknown) => {
      failure = { error };
    });
    let committed = false;
    const done = work.then(() => {
      committed = failure === undefined;
    });
    const outcome = await withHeartbeats(
      done,
      heartbeats((error) => mine.controller.abort(error)),
    );
    mine.over = true;
    flight = undefined;
    if (committed) {
      failures = 0;
      progress.committed();
      queue.advance(cut);
    }
    if (outcome.status === "lost") queue.failAll(outcome.error);
    else if (failure !== undefined) await stumble(failure.error);
  };

  const stumble = async (error: unknown): Promise<void> => {
    if (error instanceof CommitRefused) return queue.failAll(error.cause);
    if (closing.signal.aborted) return;
    failures += 1;
    const pauseMs = pauseAfter(failures);
    logger?.warn({ group: options.group, failures, pauseMs, error: messageOf(error) }, "a batch failed");
    const pause = clock.sleep(pauseMs, closing.signal).catch(() => undefined);
    const outcome = await withHeartbeats(
      pause,
      heartbeats(() => undefined),
    );
    if (outcome.status === "lost") queue.failAll(outcome.error);
  };

  const loop = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      if (queue.empty()) {
        await wakeup.wait();
        await new Promise((resolve) => setImmediate(resolve));
      } else {
        await handleOnce();
      }
    }
  };

  const leave = progress.watch(consumer, (error) => breakage.fail(error));
  await consumer.connect();
  await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 64, eachBatch });
  await Promise.race([progress.joined, breakage.failed]);
  const running = loop().catch((error: unknown) => breakage.fail(error));

  return {
    async close() {
      closing.abort();
      wakeup.notify();
      await endFlight(running, () => flight, deps.closeDeadlineMs);
      queue.settleAll();
      leave();
      await consumer.disconnect();
    },
    failed: breakage.failed,
    lastProgressAt: progress.at,
    failures: () => failures,
    owned: () => (closing.signal.aborted ? [] : progress.owned()),
  };
}

function commitOf(cut: Cut): OffsetsByTopicPartition {
  const topics = new Map<string, { partition: number; offset: string }[]>();
  for (const { topic, partition, offset } of offsetsOf(cut)) {
    topics.set(topic, [...(topics.get(topic) ?? []), { partition, offset: String(offset) }]);
  }
  return { topics: [...topics].map(([topic, partitions]) => ({ topic, partitions })) };
}

/** The broker did not take a commit: the member must join again, and its records come again. */
class CommitRefused extends Error {
  override readonly name = "CommitRefused";
  constructor(cause: unknown) {
    super("a commit was refused", { cause });
  }
}
