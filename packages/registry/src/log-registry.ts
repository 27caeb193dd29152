import { randomBytes } from "node:crypto";
import type { Bus, Follower, LogRecord } from "@nghe/bus";
import { decodeMessage, encodeMessage, RegistryRecord, TOPICS } from "@nghe/contracts";
import { type Clock, type Component, createBreakage, Failure, type Logger } from "@nghe/runtime";
import { foldRecord } from "./fold.ts";
import type { Registry, RegistryEvent, RegistryView, WriteOptions, WriteOutcome } from "./registry.ts";
import { emptyRegistry } from "./registry-state.ts";
import { viewOf } from "./view.ts";

export type LogRegistryDeps = {
  bus: Bus;
  clock: Clock;
  logger: Logger;
  /** How often the view is proven current, ms. */
  proveEveryMs: number;
  /** How long a write waits to read itself back, ms. */
  writeTimeoutMs: number;
};

type Listener = (event: RegistryEvent, view: RegistryView) => void;
type Write =
  | { type: "put"; entity: Extract<RegistryRecord, { type: "put" }>["entity"] }
  | Pick<Extract<RegistryRecord, { type: "delete" }>, "type" | "kind" | "uid">;

/**
 * The registry over its topic. `start` resolves when the whole log is folded; subscribers hear what comes after.
 * A write resolves when the fold has read it back, accepted or refused.
 */
export function createLogRegistry(deps: LogRegistryDeps): Registry & Component {
  const state = emptyRegistry();
  const waiting = new Map<string, (outcome: WriteOutcome) => void>();
  const listeners = new Set<Listener>();
  const stopped = new AbortController();
  let current: undefined | RegistryView;
  let follower: undefined | Follower;
  let proving: Promise<void> = Promise.resolve();
  let provenAt = Number.NEGATIVE_INFINITY;
  const breakage = createBreakage();

  const view = (): RegistryView => {
    current ??= viewOf(state);
    return current;
  };

  const take = async (records: readonly LogRecord[]): Promise<void> => {
    for (const record of records) takeOne(record);
  };

  function takeOne(record: LogRecord): void {
    const decoded = decodeMessage(RegistryRecord, record.value);
    current = undefined;
    if (!decoded.ok) {
      state.offset = record.offset + 1;
      deps.logger.error(
        { offset: record.offset, problem: decoded.message },
        "a registry record cannot be read and is passed over",
      );
      return;
    }
    const { outcome, events } = foldRecord(state, decoded.value, record.offset);
    for (const event of events) for (const listener of listeners) listener(event, view());
    waiting.get(decoded.value.writeId)?.(outcome);
  }

  const refresh = async (): Promise<void> => {
    if (follower === undefined)
      throw new Failure("registry-not-started", "the registry is not started", { retriable: true });
    const askedAt = deps.clock.monotonic();
    await follower.caughtUp();
    provenAt = Math.max(provenAt, askedAt);
  };

  async function proveForEver(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        await deps.clock.sleep(deps.proveEveryMs, stopped.signal);
        await refresh();
      } catch (error) {
        if (stopped.signal.aborted) return;
        deps.logger.warn({ error }, "the registry could not be proven current");
      }
    }
  }

  async function write(record: Write, options: WriteOptions): Promise<WriteOutcome> {
    const writeId = randomBytes(16).toString("hex");
    const message: RegistryRecord = { v: 1, at: deps.clock.now(), writeId, ...options, ...record };
    const readBack = new Promise<WriteOutcome>((resolve) => waiting.set(writeId, resolve));
    const giveUp = new AbortController();
    try {
      await deps.bus.produce([{ topic: TOPICS.registry, key: "registry", value: encodeMessage(message), headers: {} }]);
      return await Promise.race([readBack, tooLate(giveUp.signal)]);
    } finally {
      giveUp.abort();
      waiting.delete(writeId);
    }
  }

  async function tooLate(signal: AbortSignal): Promise<never> {
    await deps.clock.sleep(deps.writeTimeoutMs, signal);
    throw new Failure(
      "registry-write-unknown",
      "the write was sent but not read back in time; look before trying again",
      {
        retriable: true,
      },
    );
  }

  return {
    name: "registry",
    failed: breakage.failed,
    view,
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (entity, options) => write({ type: "put", entity }, options),
    remove: (kind, uid, options) => write({ type: "delete", kind, uid }, options),
    staleness: () => deps.clock.monotonic() - provenAt,
    async start() {
      follower = await deps.bus.follow({ topic: TOPICS.registry, from: "start" }, take);
      follower.failed.catch(breakage.fail);
      await refresh();
      proving = proveForEver();
    },
    async stop() {
      stopped.abort();
      await proving;
      await follower?.close();
    },
    health() {
      const age = deps.clock.monotonic() - provenAt;
      return { ok: age < 60_000, detail: `offset ${state.offset}, proven current ${Math.round(age / 1000)} s ago` };
    },
  };
}
