import type { Bus, Follower, LogRecord } from "@nghe/bus";
import { decodeMessage, RegistryRecord, TOPICS } from "@nghe/contracts";
import { emptyRegistry, foldRecord, type RegistryEvent } from "@nghe/registry";
import { type Clock, type Logger, retry } from "@nghe/runtime";
import type { SavedEntity, Store } from "@nghe/store";

type Put = Extract<RegistryEvent, { type: "put" }>;

export type RegistryProjectionDeps = {
  bus: Pick<Bus, "follow">;
  ledger: Store["ledger"];
  clock: Clock;
  logger: Logger;
  random: () => number;
  signal: AbortSignal;
  /** Told of each uid that is gone for good, once it is hidden. */
  onDead: (uid: string, offset: number) => void;
};

/**
 * Writes the registry into the dimension tables, from its beginning at every start: rows carry the offset that made
 * them, so that a second time changes nothing, and no version of a query is missed while the sink was away.
 */
export function startRegistryProjection(deps: RegistryProjectionDeps): Promise<Follower> {
  const state = emptyRegistry();

  return deps.bus.follow({ topic: TOPICS.registry, from: "start" }, async (records) => {
    const events = records.flatMap((record) => eventsOf(record));
    const saved = events.flatMap((event): SavedEntity[] => (event.type === "put" ? [savedOf(event)] : []));
    const dead = events.flatMap((event) =>
      event.type === "delete" && (event.kind === "workspace" || event.kind === "brand") ? [event] : [],
    );
    const takenBack = events.flatMap((event) =>
      event.type === "delete" && event.kind === "label" ? [{ uid: event.uid, offset: event.offset }] : [],
    );
    await untilDone(async () => {
      await deps.ledger.saveEntities(saved);
      await deps.ledger.removeLabels(takenBack);
      await deps.ledger.hide(dead.map(({ uid, offset }) => ({ uid, offset })));
    });
    for (const { uid, offset } of dead) deps.onDead(uid, offset);
  });

  function eventsOf(record: LogRecord): readonly RegistryEvent[] {
    const decoded = decodeMessage(RegistryRecord, record.value);
    if (decoded.ok) return foldRecord(state, decoded.value, record.offset).events;
    deps.logger.error({ offset: record.offset, problem: decoded.message }, "a registry record cannot be read");
    return [];
  }

  function untilDone(task: () => Promise<void>): Promise<void> {
    const { clock, random, signal, logger } = deps;
    return retry(task, {
      attempts: undefined,
      deadlineMs: undefined,
      baseMs: 200,
      maxMs: 10_000,
      clock,
      random,
      signal,
      onRetry: ({ error, attempt }) =>
        logger.warn({ error, attempt }, "the registry cannot be written to the tables yet"),
    });
  }
}

function savedOf({ held, version }: Put): SavedEntity {
  const { entity, offset, by, updatedAt, note } = held;
  return { entity, offset, by, at: updatedAt, note, version: version === undefined ? undefined : versionOf(version) };
}

function versionOf({ version, cause, query, named, exclusions }: NonNullable<Put["version"]>): SavedEntity["version"] {
  const causeName = cause.by === "named-query" ? cause.name : null;
  return { version, cause: cause.by, causeName, query, named, exclusions };
}
