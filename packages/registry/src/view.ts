import type { Brand, RegistryEntity, RegistryKind, Workspace } from "@nghe/contracts";
import { BURIED_KINDS } from "./fold.ts";
import type { Held, RegistryView } from "./registry.ts";
import { copyRegistry, parentOf, type RegistryState } from "./registry-state.ts";

type OfKind<K extends RegistryKind> = Held<Extract<RegistryEntity, { kind: K }>>;

/** A view of `state` as it is now; folding on does not change it. Look-ups by slug and uid are constant time. */
export function viewOf(state: RegistryState): RegistryView {
  const { offset, held, slugs, graves, versions } = copyRegistry(state);
  const byParent = groupByParent(held);

  function children<K extends RegistryKind>(parent: string | null, kind: K): readonly OfKind<K>[] {
    return (byParent.get(`${kind} ${parent ?? ""}`) ?? []).filter(isKind(kind));
  }
  function one<K extends RegistryKind>(uid: undefined | string, kind: K): undefined | OfKind<K> {
    const found = uid === undefined ? undefined : held.get(uid);
    return found !== undefined && isKind(kind)(found) ? found : undefined;
  }

  return {
    offset,
    workspaces: () => children(null, "workspace"),
    workspace: (id): undefined | Held<Workspace> => one(slugs.get(`workspace  ${id}`), "workspace"),
    workspaceByUid: (uid) => one(uid, "workspace"),
    brands: (workspaceUid) => children(workspaceUid, "brand"),
    brand: (workspaceUid, id): undefined | Held<Brand> => one(slugs.get(`brand ${workspaceUid} ${id}`), "brand"),
    brandByUid: (uid) => one(uid, "brand"),
    versions: (brandUid) => versions.get(brandUid) ?? [],
    namedQueries: (workspaceUid) => children(workspaceUid, "named-query"),
    namedQuery: (workspaceUid, id) => one(slugs.get(`named-query ${workspaceUid} ${id}`), "named-query"),
    labels: (brandUid) => children(brandUid, "label"),
    keys: (workspaceUid) => children(workspaceUid, "key"),
    key: (uid) => one(uid, "key"),
    rules: (workspaceUid) => children(workspaceUid, "rule"),
    channels: (workspaceUid) => children(workspaceUid, "channel"),
    connectors: () => [...held.values()].filter(isKind("connector")),
    modelVersion: () => newest(children(null, "model"))?.entity.version ?? null,
    model: () => newest(children(null, "model")),
    backfill: () => newest(children(null, "backfill")),
    isDead: (uid) => graves.has(uid),
    deadUids: () =>
      [...graves].flatMap(([uid, { kind, offset: at }]) => (BURIED_KINDS.includes(kind) ? [{ uid, offset: at }] : [])),
  };
}

function isKind<K extends RegistryKind>(kind: K): (item: Held) => item is OfKind<K> {
  return (item): item is OfKind<K> => item.entity.kind === kind;
}

function groupByParent(held: ReadonlyMap<string, Held>): Map<string, Held[]> {
  const groups = new Map<string, Held[]>();
  for (const item of held.values()) {
    const key = `${item.entity.kind} ${groupOf(item.entity) ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Labels stand below their brand, all else below its workspace. */
function groupOf(entity: RegistryEntity): string | null {
  return entity.kind === "label" ? entity.brandUid : parentOf(entity);
}

function newest<T extends RegistryEntity>(items: readonly Held<T>[]): undefined | Held<T> {
  return items.reduce<undefined | Held<T>>(
    (best, item) => (best === undefined || item.offset > best.offset ? item : best),
    undefined,
  );
}
