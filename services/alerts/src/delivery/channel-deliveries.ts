import { type Bus, GroupInUse, type LogRecord, type Subscription } from "@nghe/bus";
import { AlertMessage, type Channel, decodeMessage, TOPICS } from "@nghe/contracts";
import type { Held, Registry } from "@nghe/registry";
import { type Clock, Failure, type Logger, type Metrics } from "@nghe/runtime";
import { deliverWebhook, type WebhookDeps } from "./webhook-delivery.ts";

export type ChannelDeliveriesDeps = WebhookDeps & {
  bus: Pick<Bus, "consume" | "committed" | "offsetsAt" | "moveGroup">;
  registry: Pick<Registry, "view" | "subscribe">;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** How long an alert message is worth delivering, ms. */
  keepTryingMs: number;
};

/** A passing failure of a receiver: the log brings the message again. */
export class DeliveryFailure extends Failure {
  override readonly name = "DeliveryFailure";
}

export type ChannelDeliveries = { start(): Promise<void>; stop(): Promise<void>; channels(): number };

/**
 * Delivers the `alerts` topic to every channel. Each channel is a consumer group of its own, so that a receiver that
 * is down holds up nobody else, is tried until it is back, and gets what it missed in order.
 */
export function createChannelDeliveries(deps: ChannelDeliveriesDeps): ChannelDeliveries {
  const { bus, registry, clock, logger } = deps;
  const tries = deps.metrics.counter("nghe_alert_deliveries_total", "Tries to deliver an alert, by outcome", [
    "outcome",
  ]);
  const open = new Map<string, Promise<Subscription>>();
  let unsubscribe = (): void => undefined;

  function join(held: Held<Channel>): void {
    const { uid } = held.entity;
    if (open.has(uid) || !held.entity.enabled) return;
    const group = `alerts-channel-${uid}`;
    const options = {
      group,
      topics: [TOPICS.alerts],
      maxRecords: 1,
      maxBytes: 1 << 20,
      maxWaitMs: 50,
      from: "start" as const,
    };
    const joining = beginAt(group, held.createdAt).then(() =>
      bus.consume(options, async ({ records, signal }) => {
        for (const record of records) await deliver(uid, record, signal);
        return [];
      }),
    );
    joining.then(
      (subscription) =>
        subscription.failed.catch((error: unknown) =>
          logger.error({ error, channel: uid }, "deliveries to a channel have stopped"),
        ),
      (error: unknown) => logger.error({ error, channel: uid }, "deliveries to a channel could not start"),
    );
    open.set(uid, joining);
  }

  /** A new channel begins where it was made, and does not walk through all alerts of before, one commit for each. */
  async function beginAt(group: string, createdAt: number): Promise<void> {
    const held = await bus.committed(group, TOPICS.alerts);
    if (held.some((offset) => offset !== null)) return;
    try {
      await bus.moveGroup(group, TOPICS.alerts, await bus.offsetsAt(TOPICS.alerts, createdAt));
    } catch (error) {
      // Another process has begun it meanwhile, at the same place.
      if (!(error instanceof GroupInUse)) throw error;
    }
  }

  async function leave(uid: string): Promise<void> {
    const joining = open.get(uid);
    open.delete(uid);
    await joining?.then((subscription) => subscription.close()).catch(() => undefined);
  }

  async function deliver(uid: string, record: LogRecord, signal: AbortSignal): Promise<void> {
    const view = registry.view();
    const message = decodeMessage(AlertMessage, record.value);
    const workspace = message.ok ? view.workspaceByUid(message.value.alert.workspaceUid) : undefined;
    const channel =
      workspace === undefined
        ? undefined
        : view.channels(workspace.entity.uid).find(({ entity }) => entity.uid === uid);
    if (!message.ok || workspace === undefined || channel === undefined || record.timestamp < channel.createdAt) return;
    if (clock.now() - record.timestamp > deps.keepTryingMs) return told("expired", uid, "too old to be news");
    const outcome = await deliverWebhook(deps, channel.entity, message.value, clock.now(), workspace.entity.simulated);
    if (outcome.status === "delivered") return told("delivered", uid, message.value.alert.id);
    if (outcome.status === "never") return told("refused", uid, outcome.reason);
    told("failed", uid, outcome.reason);
    if (outcome.waitMs > 0) await clock.sleep(outcome.waitMs, signal);
    throw new DeliveryFailure("delivery-failed", outcome.reason, { retriable: true });
  }

  function told(outcome: "delivered" | "expired" | "refused" | "failed", channel: string, detail: string): void {
    tries.add({ outcome });
    const fields = { channel, detail };
    if (outcome === "delivered") logger.info(fields, "alert delivered");
    else logger.warn(fields, `alert not delivered: ${outcome}`);
  }

  return {
    async start() {
      unsubscribe = registry.subscribe((event) => {
        if (event.type === "delete") void leave(event.uid);
        else if (event.held.entity.kind === "channel") {
          const held = { ...event.held, entity: event.held.entity };
          if (held.entity.enabled) join(held);
          else void leave(held.entity.uid);
        }
      });
      const view = registry.view();
      for (const { entity } of view.workspaces()) for (const channel of view.channels(entity.uid)) join(channel);
      await Promise.all(open.values());
    },
    async stop() {
      unsubscribe();
      await Promise.all([...open.keys()].map(leave));
    },
    channels: () => open.size,
  };
}
