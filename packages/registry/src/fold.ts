import type { RegistryEntity, RegistryKind, RegistryRecord } from "@nghe/contracts";
import { decidesRows, ownCause, ownVersion, rematched, versionOf } from "./matching.ts";
import { isUsed, wrongUse } from "./named-uses.ts";
import type { Held, QueryVersion, RefusalReason, RegistryEvent, WriteOutcome } from "./registry.ts";
import { parentOf, type RegistryState, slugKey } from "./registry-state.ts";

type Put = Extract<RegistryRecord, { type: "put" }>;
type Delete = Extract<RegistryRecord, { type: "delete" }>;

export type FoldStep = { outcome: WriteOutcome; events: readonly RegistryEvent[] };

/**
 * Folds one record into `state`, in place. Every reader folds alike, so that all agree which of two writers came
 * first: a write is taken only if it expects the revision in force.
 */
export function foldRecord(state: RegistryState, record: RegistryRecord, offset: number): FoldStep {
  state.offset = offset + 1;
  return record.type === "put" ? put(state, record, offset) : remove(state, record, offset);
}

function put(state: RegistryState, record: Put, offset: number): FoldStep {
  const held = state.held.get(record.entity.uid);
  const revision = held?.revision ?? 0;
  const wrong = wrongPut(state, record, held);
  if (wrong !== null) return refused(wrong, revision);
  const next = nextHeld(record, held, offset);
  const { entity } = next;
  state.held.set(entity.uid, next);
  const slug = slugKey(entity);
  if (slug !== null) state.slugs.set(slug, entity.uid);
  return {
    outcome: { status: "accepted", offset, revision: next.revision },
    events: [ownEvent(state, next, held?.entity), ...othersEvents(state, next, held?.entity)],
  };
}

function wrongPut(state: RegistryState, { entity, expects }: Put, held: undefined | Held): RefusalReason | null {
  if (state.graves.has(entity.uid) || (held !== undefined && !sameIdentity(held.entity, entity))) return "unknown";
  if (expects !== (held?.revision ?? 0)) return "revision";
  if (!hasParents(state, entity)) return "parent-missing";
  const slug = slugKey(entity);
  if (slug !== null && (state.slugs.get(slug) ?? entity.uid) !== entity.uid) return "slug-taken";
  return wrongUse(state, entity);
}

function nextHeld({ entity, at, by, note }: Put, held: undefined | Held, offset: number): Held {
  const before = held?.entity;
  const common = { revision: (held?.revision ?? 0) + 1, offset, createdAt: held?.createdAt ?? at, updatedAt: at };
  if (entity.kind !== "brand") {
    const matchingSince = held === undefined || decidesRows(before, entity) ? offset : held.matchingSince;
    return { ...common, entity, matchingSince, by, note };
  }
  const brand = before?.kind === "brand" ? before : undefined;
  const queryVersion = ownVersion(brand, entity);
  const matchingSince = held === undefined || queryVersion !== brand?.queryVersion ? offset : held.matchingSince;
  return { ...common, entity: { ...entity, queryVersion }, matchingSince, by, note };
}

function ownEvent(state: RegistryState, held: Held, before: undefined | RegistryEntity): RegistryEvent {
  const { entity } = held;
  const brand = before?.kind === "brand" ? before : undefined;
  if (entity.kind !== "brand" || entity.queryVersion === brand?.queryVersion) {
    return { type: "put", held, before, version: undefined };
  }
  const version = versionOf(state, entity, ownCause(brand, entity) ?? { by: "query" }, savedOf(held));
  keepVersion(state, entity.uid, version);
  return { type: "put", held, before, version };
}

/** What the write does to the brands that use what was written: as events of their own, told by whoever wrote it. */
function othersEvents(state: RegistryState, written: Held, before: undefined | RegistryEntity): RegistryEvent[] {
  const { by, note, updatedAt } = written;
  return rematched(state, before, written.entity, savedOf(written)).map((brand) => {
    state.held.set(brand.held.entity.uid, brand.held);
    keepVersion(state, brand.held.entity.uid, brand.version);
    const held = { ...brand.held, by, note, updatedAt };
    return { type: "put", held, before: brand.before, version: brand.version };
  });
}

function savedOf({ offset, updatedAt, by, note }: Held) {
  return { offset, at: updatedAt, by, note };
}

function keepVersion(state: RegistryState, brandUid: string, version: QueryVersion): void {
  state.versions.set(brandUid, [...(state.versions.get(brandUid) ?? []), version]);
}

function remove(state: RegistryState, record: Delete, offset: number): FoldStep {
  const held = state.held.get(record.uid);
  if (held === undefined || held.entity.kind !== record.kind) return refused("unknown", held?.revision ?? 0);
  if (record.expects !== held.revision) return refused("revision", held.revision);
  if (held.entity.kind === "named-query" && isUsed(state, held.entity)) return refused("in-use", held.revision);
  const doomed = [held, ...childrenOf(state, record.uid)];
  for (const { entity } of doomed) {
    state.held.delete(entity.uid);
    state.versions.delete(entity.uid);
    state.graves.set(entity.uid, { kind: entity.kind, offset });
    const slug = slugKey(entity);
    if (slug !== null) state.slugs.delete(slug);
  }
  return {
    outcome: { status: "accepted", offset, revision: held.revision + 1 },
    events: doomed.map(({ entity }) => ({ type: "delete", kind: entity.kind, uid: entity.uid, offset })),
  };
}

function refused(reason: RefusalReason, revision: number): FoldStep {
  return { outcome: { status: "refused", reason, revision }, events: [] };
}

/** All that belongs to a workspace and goes with it; the labels of a brand go with the brand. */
function childrenOf(state: RegistryState, uid: string): Held[] {
  return [...state.held.values()].filter(
    ({ entity }) => parentOf(entity) === uid || (entity.kind === "label" && entity.brandUid === uid),
  );
}

function hasParents(state: RegistryState, entity: RegistryEntity): boolean {
  const workspaceUid = parentOf(entity);
  if (workspaceUid !== null && state.held.get(workspaceUid)?.entity.kind !== "workspace") return false;
  if (entity.kind !== "label") return true;
  const brand = state.held.get(entity.brandUid)?.entity;
  return brand?.kind === "brand" && brand.workspaceUid === workspaceUid;
}

/** What a put may never change: kind, workspace and slug make a uid what it is. */
function sameIdentity(before: RegistryEntity, after: RegistryEntity): boolean {
  return before.kind === after.kind && slugKey(before) === slugKey(after) && parentOf(before) === parentOf(after);
}

/** The kinds whose uid is written into rows, and must be hidden and purged when it dies. */
export const BURIED_KINDS: readonly RegistryKind[] = ["workspace", "brand"];
