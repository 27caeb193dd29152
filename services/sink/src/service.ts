import type { Bus, Follower, LogRecord, Subscription } from "@nghe/bus";
import { DeadLetter, decodeMessage, GROUPS, TOPICS } from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import { type Clock, type Component, createBreakage, type Logger, type Metrics } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { createBatchHandler } from "./batch-handler.ts";
import type { SinkConfig } from "./config.ts";
import { eraseAuthor } from "./erase-authors.ts";
import { createInstruments } from "./instruments.ts";
import { createPurgeQueue } from "./purge-queue.ts";
import { startRegistryProjection } from "./registry-projection.ts";
import { runUpkeep, type Task } from "./upkeep.ts";

export type SinkDeps = {
  bus: Bus;
  store: Pick<Store, "writePath" | "reconciler" | "ledger">;
  registry: Pick<Registry, "view">;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** Numbers in [0, 1), for pauses. */
  random: () => number;
  config: SinkConfig;
  /** Called between steps by name; nothing in production. A test may end the process there. */
  crashAt: (label: string) => void;
};

/**
 * Brings `mentions` into ClickHouse and then says on `changes` what changed; keeps dead letters and the registry's
 * dimensions in tables; looks after what must leave them. Any number may run beside each other.
 */
export function createSink(deps: SinkDeps): Component {
  const { bus, store, clock, logger, config } = deps;
  const { ledger, writePath, reconciler } = store;
  const instruments = createInstruments(deps.metrics);
  const breakage = createBreakage();
  const stopping = new AbortController();
  const purges = createPurgeQueue({ bus, ledger });
  const handler = createBatchHandler({ ...deps, writePath, instruments });
  const open: (Subscription | Follower)[] = [];
  let mentions: undefined | Subscription;
  let upkeep: Promise<void> = Promise.resolve();

  const tasks: readonly Task[] = [
    { name: "reconcile", everyMs: config.reconcileEveryMs, run: () => reconcile(clock.now() - config.reconcileBackMs) },
    {
      name: "erase",
      everyMs: config.reconcileEveryMs,
      run: () => eraseAgain(clock.now() - config.reconcileBackMs),
    },
    { name: "forget", everyMs: config.forgetEveryMs, run: () => ledger.forget(clock.now() - config.unmatchedMs) },
    {
      name: "purge",
      everyMs: config.purgeEveryMs,
      run: async () => {
        await purges.work();
      },
    },
  ];

  async function reconcile(since: number): Promise<void> {
    const strays = await reconciler.findStrays(since);
    instruments.strays.set({}, strays.length);
    if (strays.length === 0) return;
    const buried = await reconciler.bury(strays);
    logger.error({ found: strays.length, buried }, "rows that no stored post accounts for were buried");
  }

  /** Posts that were on their way while their author was erased. */
  async function eraseAgain(since: number): Promise<void> {
    for (const author of await writePath.recentlyErased(since)) {
      instruments.erased.add({}, await eraseAuthor({ bus, writePath }, author, clock.now()));
    }
  }

  async function saveLetters(records: readonly LogRecord[]): Promise<void> {
    const letters = records.flatMap((record) => {
      const decoded = decodeMessage(DeadLetter, record.value);
      if (decoded.ok) return [decoded.value];
      logger.error({ offset: record.offset, problem: decoded.message }, "a dead letter cannot be read");
      return [];
    });
    await ledger.saveDeadLetters(letters);
  }

  async function startMentions(): Promise<Subscription> {
    const { maxRecords, maxBytes, maxWaitMs } = config;
    const options = { group: GROUPS.sink, topics: [TOPICS.mentions], maxRecords, maxBytes, maxWaitMs };
    return await bus.consume({ ...options, from: "start" }, handler);
  }

  async function startLetters(): Promise<Subscription> {
    const options = { group: GROUPS.deadLetters, topics: [TOPICS.deadLetters], maxRecords: 500, maxBytes: 4 << 20 };
    return await bus.consume({ ...options, maxWaitMs: 500, from: "start" }, async ({ records }) => {
      await saveLetters(records);
      return [];
    });
  }

  return {
    name: "sink",
    failed: breakage.failed,
    async start() {
      const projection = await startRegistryProjection({
        ...{ bus, ledger, clock, logger, random: deps.random, signal: stopping.signal },
        onDead: (uid) => purges.add(uid),
      });
      open.push(projection);
      await projection.caughtUp();
      mentions = await startMentions();
      open.push(mentions, await startLetters());
      for (const part of open) part.failed.catch(breakage.fail);
      upkeep = runUpkeep(tasks, { clock, logger, instruments, signal: stopping.signal });
    },
    async stop() {
      stopping.abort();
      await Promise.all([...open.reverse().map((part) => part.close()), upkeep]);
    },
    health() {
      const failures = mentions?.failures() ?? 0;
      if (mentions === undefined) return { ok: false, detail: "not started" };
      return failures === 0
        ? { ok: true, detail: `owns ${mentions.owned().length} partitions` }
        : { ok: false, detail: `the batch at the head failed ${failures} times` };
    },
  };
}
