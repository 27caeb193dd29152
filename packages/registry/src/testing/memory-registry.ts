import type { RegistryEntity, RegistryKind, RegistryRecord } from "@nghe/contracts";
import { foldRecord } from "../fold.ts";
import type { Registry, RegistryEvent, RegistryView, WriteOptions, WriteOutcome } from "../registry.ts";
import { emptyRegistry } from "../registry-state.ts";
import { viewOf } from "../view.ts";

type Draft = { type: "put"; entity: RegistryEntity } | { type: "delete"; kind: RegistryKind; uid: string };

/** A registry without a log, for tests of what stands on one: the same fold, always current unless told otherwise. */
export function createMemoryRegistry(entities: readonly RegistryEntity[] = []): Registry & { age(ms: number): void } {
  const state = emptyRegistry();
  const listeners = new Set<(event: RegistryEvent, view: RegistryView) => void>();
  let staleness = 0;

  async function write(draft: Draft, options: WriteOptions): Promise<WriteOutcome> {
    const record: RegistryRecord = { v: 1, at: state.offset, writeId: `write-${state.offset}`, ...options, ...draft };
    const { outcome, events } = foldRecord(state, record, state.offset);
    for (const event of events) for (const listener of listeners) listener(event, viewOf(state));
    return outcome;
  }
  for (const entity of entities) void write({ type: "put", entity }, { expects: 0, by: "test", note: null });

  return {
    view: () => viewOf(state),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (entity, options) => write({ type: "put", entity }, options),
    remove: (kind, uid, options) => write({ type: "delete", kind, uid }, options),
    refresh: async () => undefined,
    staleness: () => staleness,
    age: (ms) => {
      staleness = ms;
    },
  };
}
