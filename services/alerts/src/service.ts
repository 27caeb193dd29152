import type { Bus, Follower, LogRecord, Subscription } from "@nghe/bus";
import { AlertMessage, ChangeMessage, decodeMessage, encodeMessage, GROUPS, TOPICS } from "@nghe/contracts";
import type { Egress } from "@nghe/egress";
import { channelSecret, type Registry } from "@nghe/registry";
import { type Clock, type Component, createBreakage, type Logger, type Metrics } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import type { AlertsConfig } from "./config.ts";
import { createChannelDeliveries } from "./delivery/channel-deliveries.ts";
import { createEpisodeBook } from "./evaluate/episode-book.ts";
import { createEvaluator } from "./evaluate/evaluator.ts";
import { createWatchLoop, isRecent } from "./watch-loop.ts";

export type AlertsDeps = {
  bus: Bus;
  store: Pick<Store, "answers" | "ledger">;
  registry: Pick<Registry, "view" | "subscribe">;
  egress: Egress;
  /** The installation's own secret, which signing secrets are derived from. */
  secret: string;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: AlertsConfig;
};

/**
 * Watches brands for negative spikes and delivers what it finds. An alert is in the tables before it is on the
 * `alerts` log, and on the log before anyone is told; open episodes are rebuilt from that log at the start.
 */
export function createAlerts(deps: AlertsDeps): Component {
  const { bus, store, registry, clock, logger, metrics } = deps;
  const told = metrics.counter("nghe_alerts_total", "Alert messages, by event", ["event"]);
  const book = createEpisodeBook();
  const evaluator = createEvaluator({ answers: store.answers, book });
  const loop = createWatchLoop({
    registry,
    evaluator,
    book,
    tell,
    clock,
    logger,
    everyMs: deps.config.evaluateEveryMs,
  });
  const secretOf = (uid: string) => channelSecret(deps.secret, uid);
  const deliveries = createChannelDeliveries({
    bus,
    registry,
    egress: deps.egress,
    secretOf,
    clock,
    logger,
    metrics,
    keepTryingMs: deps.config.keepTryingMs,
  });
  const stopped = new AbortController();
  let follower: undefined | Follower;
  let subscription: undefined | Subscription;
  let running: Promise<void> = Promise.resolve();
  const breakage = createBreakage();

  async function tell(messages: readonly AlertMessage[]): Promise<void> {
    await store.ledger.saveAlerts(messages.map(({ alert }) => alert));
    await bus.produce(
      messages.map((message) => ({
        topic: TOPICS.alerts,
        key: message.alert.workspaceUid,
        value: encodeMessage(message),
        headers: {},
      })),
    );
    for (const { event, alert } of messages) {
      told.add({ event });
      logger.info(
        { alert: alert.id, workspace: alert.workspace, brand: alert.brand, peak: alert.peak },
        `alert ${event}`,
      );
    }
  }

  async function remember(records: readonly LogRecord[]): Promise<void> {
    for (const record of records) {
      const message = decodeMessage(AlertMessage, record.value);
      if (message.ok) book.record(message.value);
      else logger.error({ offset: record.offset, problem: message.message }, "an alert on the log cannot be read");
    }
  }

  async function takeChanges(records: readonly LogRecord[]): Promise<void> {
    for (const record of records) {
      const change = decodeMessage(ChangeMessage, record.value);
      if (!change.ok)
        logger.error({ offset: record.offset, problem: change.message }, "a change on the log cannot be read");
      else if (isNews(change.value))
        loop.touch(
          change.value.workspaceUid,
          change.value.brands.map(({ uid }) => uid),
        );
    }
  }

  function isNews(change: ChangeMessage): boolean {
    const now = clock.now();
    return (
      change.cause === "live" && change.buckets.some((bucket) => isRecent(bucket * 1000, change.grain * 1000, now))
    );
  }

  return {
    name: "alerts",
    failed: breakage.failed,
    async start() {
      follower = await bus.follow({ topic: TOPICS.alerts, from: "start" }, remember);
      await follower.caughtUp();
      const options = {
        group: GROUPS.alerts,
        topics: [TOPICS.changes],
        maxRecords: 1_000,
        maxBytes: 4 << 20,
        maxWaitMs: 100,
        from: "end" as const,
      };
      subscription = await bus.consume(options, async ({ records }) => {
        await takeChanges(records);
        return [];
      });
      follower.failed.catch(breakage.fail);
      subscription.failed.catch(breakage.fail);
      await deliveries.start();
      running = loop.run(stopped.signal);
    },
    async stop() {
      stopped.abort();
      await running;
      await deliveries.stop();
      await subscription?.close();
      await follower?.close();
    },
    health() {
      const age = Math.round((clock.now() - loop.lastRoundAt()) / 1000);
      return {
        ok: age < 60,
        detail: `last looked ${age} s ago; ${book.openKeys().length} open, ${deliveries.channels()} channels`,
      };
    },
  };
}
