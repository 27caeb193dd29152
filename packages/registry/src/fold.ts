import type { RegistryEntity, RegistryKind, RegistryRecord } from "@nghe/contracts";
import type { Held, RegistryEvent, WriteOutcome } from "./registry.ts";

/** What ended a uid for good: its kind and the offset of the deletion. */
export type Grave = { kind: RegistryKind; offset: number };

/** What the fold holds. `graves` are uids that are gone for good. */
export type RegistryState = {
  offset: number;
  held: Map<string, Held>;
  slugs: Map<string, string>;
  graves: Map<string, Grave>;
};

export type FoldStep = { outcome: WriteOutcome; events: readonly RegistryEvent[] };

/** The state before the first record. */
export function emptyRegistry(): RegistryState {
  return { offset: 0, held: new Map(), slugs: new Map(), graves: new Map() };
}

/** A copy that a later fold does not touch. */
export function copyRegistry(state: RegistryState): RegistryState {
  return {
    offset: state.offset,
    held: new Map(state.held),
    slugs: new Map(state.slugs),
    graves: new Map(state.graves),
  };
}

/**
 * Folds one record into `state`, in place. Every reader folds alike, so that all agree which of two writers came
 * first: a write is taken only if it expects the revision in force.
 */
export function foldRecord(state: RegistryState, record: RegistryRecord, offset: number): FoldStep {
  state.offset = offset + 1;
  return record.type === "put" ? put(state, record, offset) : remove(state, record, offset);
}

function put(state: RegistryState, record: Extract<RegistryRecord, { type: "put" }>, offset: number): FoldStep {
  const { entity } = record;
  const held = state.held.get(entity.uid);
  const revision = held?.revision ?? 0;
  if (state.graves.has(entity.uid) || (held !== undefined && !sameIdentity(held.entity, entity))) {
    return refused("unknown", revision);
  }
  if (record.expects !== revision) return refused("revision", revision);
  const parent = parentOf(entity);
  if (parent !== null && state.held.get(parent)?.entity.kind !== "workspace")
    return refused("parent-missing", revision);
  const slug = slugKey(entity);
  if (slug !== null && (state.slugs.get(slug) ?? entity.uid) !== entity.uid) return refused("slug-taken", revision);

  const next: Held = {
    entity,
    revision: revision + 1,
    offset,
    createdAt: held?.createdAt ?? record.at,
    updatedAt: record.at,
    by: record.by,
    note: record.note,
  };
  state.held.set(entity.uid, next);
  if (slug !== null) state.slugs.set(slug, entity.uid);
  return {
    outcome: { status: "accepted", offset, revision: next.revision },
    events: [{ type: "put", held: next, before: held?.entity }],
  };
}

function remove(state: RegistryState, record: Extract<RegistryRecord, { type: "delete" }>, offset: number): FoldStep {
  const held = state.held.get(record.uid);
  if (held === undefined || held.entity.kind !== record.kind) return refused("unknown", held?.revision ?? 0);
  if (record.expects !== held.revision) return refused("revision", held.revision);
  const doomed = [held, ...childrenOf(state, record.uid)];
  for (const { entity } of doomed) {
    state.held.delete(entity.uid);
    state.graves.set(entity.uid, { kind: entity.kind, offset });
    const slug = slugKey(entity);
    if (slug !== null) state.slugs.delete(slug);
  }
  return {
    outcome: { status: "accepted", offset, revision: held.revision + 1 },
    events: doomed.map(({ entity }) => ({ type: "delete", kind: entity.kind, uid: entity.uid, offset })),
  };
}

function refused(reason: Extract<WriteOutcome, { status: "refused" }>["reason"], revision: number): FoldStep {
  return { outcome: { status: "refused", reason, revision }, events: [] };
}

/** All that belongs to a workspace and goes with it. */
function childrenOf(state: RegistryState, workspaceUid: string): Held[] {
  return [...state.held.values()].filter(({ entity }) => parentOf(entity) === workspaceUid);
}

function parentOf(entity: RegistryEntity): string | null {
  return "workspaceUid" in entity ? entity.workspaceUid : null;
}

function slugKey(entity: RegistryEntity): string | null {
  return "id" in entity ? `${entity.kind} ${parentOf(entity) ?? ""} ${entity.id}` : null;
}

/** What a put may never change: kind, workspace and slug make a uid what it is. */
function sameIdentity(before: RegistryEntity, after: RegistryEntity): boolean {
  return before.kind === after.kind && slugKey(before) === slugKey(after) && parentOf(before) === parentOf(after);
}

/** The kinds whose uid is written into rows, and must be hidden and purged when it dies. */
export const BURIED_KINDS: readonly RegistryKind[] = ["workspace", "brand"];
