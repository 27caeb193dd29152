import type { NamedQuery, RegistryEntity } from "@nghe/contracts";
import type { Held, RefusalReason } from "./registry.ts";
import { parentOf, type RegistryState } from "./registry-state.ts";

type State = Pick<RegistryState, "held" | "slugs">;

/** The texts of the named queries of a workspace that are used, at any depth. What is not there is left out. */
export function namedTexts(state: State, workspaceUid: string, uses: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  const waiting = [...uses];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = Object.hasOwn(texts, name) ? undefined : namedQuery(state, workspaceUid, name);
    if (found === undefined) continue;
    texts[name] = found.query;
    waiting.push(...found.uses);
  }
  return texts;
}

/** Why an entity may not use what it says it uses; null where it may. */
export function wrongUse(state: State, entity: RegistryEntity): RefusalReason | null {
  const { workspaceUid, uses } = usesOf(entity);
  if (uses.some((name) => namedQuery(state, workspaceUid, name) === undefined && !isItself(entity, name))) {
    return "name-missing";
  }
  if (entity.kind !== "named-query") return null;
  const isCircle = entity.uses.includes(entity.id) || entity.id in namedTexts(state, workspaceUid, entity.uses);
  return isCircle ? "circle" : null;
}

/** Whether anything uses this named query by itself: a brand, the exclusions or another named query. */
export function isUsed(state: State, { workspaceUid, id }: NamedQuery): boolean {
  for (const { entity } of state.held.values()) {
    const { workspaceUid: of, uses } = usesOf(entity);
    if (of === workspaceUid && uses.includes(id)) return true;
  }
  return false;
}

/** The brands of a workspace whose matching a named query takes part in, through their queries or the exclusions. */
export function brandsUsing(state: State, { workspaceUid, id }: NamedQuery): Held[] {
  const workspace = state.held.get(workspaceUid)?.entity;
  const byExclusions = workspace?.kind === "workspace" ? workspace.uses : [];
  return [...state.held.values()].filter(
    ({ entity }) =>
      entity.kind === "brand" &&
      parentOf(entity) === workspaceUid &&
      id in namedTexts(state, workspaceUid, [...entity.uses, ...byExclusions]),
  );
}

function namedQuery(state: State, workspaceUid: string, id: string): undefined | NamedQuery {
  const uid = state.slugs.get(`named-query ${workspaceUid} ${id}`);
  const entity = uid === undefined ? undefined : state.held.get(uid)?.entity;
  return entity?.kind === "named-query" ? entity : undefined;
}

function usesOf(entity: RegistryEntity): { workspaceUid: string; uses: readonly string[] } {
  if (entity.kind === "workspace") return { workspaceUid: entity.uid, uses: entity.uses };
  if (entity.kind === "brand" || entity.kind === "named-query") return entity;
  return { workspaceUid: "", uses: [] };
}

function isItself(entity: RegistryEntity, name: string): boolean {
  return entity.kind === "named-query" && entity.id === name;
}
