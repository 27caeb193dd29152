import { type Clock, createBreakage, type Logger, messageOf } from "@nghe/runtime";
import type { BatchHandler, ConsumeOptions, LogRecord, OutgoingRecord, Subscription } from "../bus.ts";
import { BatchRevoked, LogBroken } from "../failures.ts";
import { endFlight, type Flight } from "../flight.ts";
import { pauseAfter } from "../pause.ts";
import { createWakeup } from "../wakeup.ts";
import { createBatchSource } from "./batch-source.ts";
import type { Stream } from "./catalog.ts";
import type { Group, Member } from "./group.ts";
import type { GroupOffsets } from "./group-offsets.ts";
import type { LogReader } from "./log-reader.ts";
import type { Append, Writer } from "./writer.ts";

export type SubscriptionDeps = {
  clock: Clock;
  logger: Logger | undefined;
  writer: Writer;
  reader: LogReader;
  group: Group;
  offsets: GroupOffsets;
  closeDeadlineMs: number;
  pack(records: readonly OutgoingRecord[]): Append[];
  /** Calls back whenever one of the topics grew; gives the way to stop it. */
  watch(topics: readonly string[], onGrown: (stream: Stream, bytes: number) => void): () => void;
};

/** A subscription, and how the bus breaks it when the disk fails. */
export type LmdbSubscription = Subscription & { break(error: unknown): void };

type LmdbFlight = Flight & { positions: Map<Stream, number> };

export function startSubscription(
  deps: SubscriptionDeps,
  options: ConsumeOptions,
  handler: BatchHandler,
): LmdbSubscription {
  const wakeup = createWakeup();
  const breakage = createBreakage();
  const closing = new AbortController();
  let flight: LmdbFlight | undefined;
  let failures = 0;
  let progressAt = deps.clock.now();

  const member: Member = { topics: options.topics, busy: () => flight !== undefined, changed: () => wakeup.notify() };
  const position = (stream: Stream): number => deps.offsets.committed(options.group, stream) ?? stream.start;
  const source = createBatchSource({
    reader: deps.reader,
    options,
    owned: () => deps.group.owned(member),
    position,
    wake: () => wakeup.notify(),
  });

  const finish = async (outputs: readonly OutgoingRecord[], mine: LmdbFlight): Promise<void> => {
    await deps.writer.submit({
      appends: deps.pack(outputs),
      offsets: [...mine.positions].map(([stream, offset]) => ({ group: options.group, stream, offset })),
      removals: [],
      fillTo: 1,
      admit() {
        const lost = [...mine.positions.keys()].some((stream) => !deps.group.owns(member, stream));
        if (mine.over || lost) throw new BatchRevoked(options.group);
      },
    });
    failures = 0;
    progressAt = deps.clock.now();
  };

  const stumble = async (error: unknown, mine: LmdbFlight): Promise<void> => {
    if (error instanceof LogBroken) return breakage.fail(error);
    if (mine.over || mine.controller.signal.aborted) return;
    failures += 1;
    const pauseMs = pauseAfter(failures);
    deps.logger?.warn({ group: options.group, failures, pauseMs, error: messageOf(error) }, "a batch failed");
    await deps.clock.sleep(pauseMs, closing.signal).catch(() => undefined);
  };

  const handle = async (records: readonly LogRecord[], positions: Map<Stream, number>): Promise<void> => {
    const mine: LmdbFlight = { controller: new AbortController(), positions, over: false };
    flight = mine;
    let failure: { error: unknown } | undefined;
    try {
      await finish(await handler({ records, signal: mine.controller.signal }), mine);
    } catch (error) {
      failure = { error };
    }
    flight = undefined;
    deps.group.settle();
    if (failure !== undefined) await stumble(failure.error, mine);
  };

  const loop = async (): Promise<void> => {
    while (!closing.signal.aborted && breakage.reason() === undefined) {
      if (source.ripe()) {
        const { records, next } = source.take();
        await handle(records, next);
      } else {
        await wakeup.wait();
      }
    }
  };

  const unwatch = deps.watch(options.topics, (stream, bytes) => {
    if (!deps.group.owns(member, stream)) return;
    source.arrived(bytes);
    wakeup.notify();
  });
  deps.group.join(member);
  const running = loop().catch((error: unknown) => breakage.fail(error));

  return {
    async close() {
      closing.abort();
      unwatch();
      source.stop();
      wakeup.notify();
      await endFlight(running, () => flight, deps.closeDeadlineMs);
      deps.group.leave(member);
    },
    failed: breakage.failed,
    lastProgressAt: () => (flight === undefined && source.empty() ? deps.clock.now() : progressAt),
    failures: () => failures,
    owned: () => deps.group.owned(member).map(({ topic, partition }) => ({ topic, partition })),
    break(error) {
      breakage.fail(error);
      wakeup.notify();
    },
  };
}
