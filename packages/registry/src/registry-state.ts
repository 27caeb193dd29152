import type { RegistryEntity, RegistryKind } from "@nghe/contracts";
import type { Held, QueryVersion } from "./registry.ts";

/** What ended a uid for good: its kind and the offset of the deletion. */
export type Grave = { kind: RegistryKind; offset: number };

/** What the fold holds. `graves` are uids that are gone for good; `versions` are of brands, oldest first. */
export type RegistryState = {
  offset: number;
  held: Map<string, Held>;
  slugs: Map<string, string>;
  graves: Map<string, Grave>;
  versions: Map<string, readonly QueryVersion[]>;
};

/** The state before the first record. */
export function emptyRegistry(): RegistryState {
  return { offset: 0, held: new Map(), slugs: new Map(), graves: new Map(), versions: new Map() };
}

/** A copy that a later fold does not touch. */
export function copyRegistry({ offset, held, slugs, graves, versions }: RegistryState): RegistryState {
  return {
    offset,
    held: new Map(held),
    slugs: new Map(slugs),
    graves: new Map(graves),
    versions: new Map(versions),
  };
}

/** The workspace that an entity belongs to; null for the installation's own. */
export function parentOf(entity: RegistryEntity): string | null {
  return "workspaceUid" in entity ? entity.workspaceUid : null;
}

/** What no two live entities share: kind, workspace and id. Null for kinds without an id. */
export function slugKey(entity: RegistryEntity): string | null {
  return "id" in entity ? `${entity.kind} ${parentOf(entity) ?? ""} ${entity.id}` : null;
}
