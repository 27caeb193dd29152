import type { Brand, RegistryEntity, Workspace } from "@nghe/contracts";
import { brandsUsing, namedTexts } from "./named-uses.ts";
import type { Held, QueryVersion, VersionCause } from "./registry.ts";
import { parentOf, type RegistryState } from "./registry-state.ts";

/** A write as versions tell it. */
type Saved = { offset: number; at: number; by: string; note: string | null };

/** A brand that a write made match otherwise, and the version it is. */
export type Rematched = { held: Held; before: Brand; version: QueryVersion };

/** What a brand's own write makes it match by: null where it matches as before. */
export function ownCause(before: undefined | Brand, after: Brand): VersionCause | null {
  if (before === undefined || before.query !== after.query) return { by: "query" };
  if (!isSame(before.accounts, after.accounts)) return { by: "accounts" };
  return before.filter?.weights === after.filter?.weights && before.filter?.bias === after.filter?.bias
    ? null
    : { by: "filter" };
}

/** The number of a written brand's version. One that an older writer counted up stays counted. */
export function ownVersion(before: undefined | Brand, after: Brand): number {
  if (before === undefined) return after.queryVersion;
  const counted = ownCause(before, after) === null ? before.queryVersion : before.queryVersion + 1;
  return Math.max(counted, after.queryVersion);
}

/** Whether a write of anything but a brand changes what the posts of its workspace become. */
export function decidesRows(before: undefined | RegistryEntity, after: RegistryEntity): boolean {
  if (after.kind !== "workspace" || before?.kind !== "workspace") return true;
  return (["timezone", "simulated", "exclusions"] as const).some((field) => before[field] !== after[field]);
}

/** The version that a brand is now in, whole. */
export function versionOf(state: RegistryState, brand: Brand, cause: VersionCause, saved: Saved): QueryVersion {
  const workspace = state.held.get(brand.workspaceUid)?.entity;
  const { exclusions, uses } = workspace?.kind === "workspace" ? workspace : { exclusions: "", uses: [] };
  return {
    version: brand.queryVersion,
    cause,
    query: brand.query,
    exclusions,
    named: namedTexts(state, brand.workspaceUid, [...brand.uses, ...uses]),
    ...saved,
  };
}

/**
 * The brands that match otherwise because of a write of something they use, each in its next version; the write is in
 * `state` already. The log's order is the only order: whoever writes a brand at the same time is counted after it.
 */
export function rematched(
  state: RegistryState,
  before: undefined | RegistryEntity,
  after: RegistryEntity,
  saved: Saved,
): Rematched[] {
  const cause = causeFor(before, after);
  if (cause === null) return [];
  const brands = after.kind === "named-query" ? brandsUsing(state, after) : brandsOf(state, after.uid);
  return brands.flatMap((held): Rematched[] => {
    const { entity } = held;
    if (entity.kind !== "brand") return [];
    const brand = { ...entity, queryVersion: entity.queryVersion + 1 };
    const next = { ...held, entity: brand, offset: saved.offset, matchingSince: saved.offset };
    return [{ held: next, before: entity, version: versionOf(state, brand, cause, saved) }];
  });
}

function causeFor(before: undefined | RegistryEntity, after: RegistryEntity): VersionCause | null {
  if (after.kind === "named-query" && before?.kind === "named-query") {
    return before.query === after.query ? null : { by: "named-query", name: after.id };
  }
  if (after.kind !== "workspace" || before?.kind !== "workspace") return null;
  return before.exclusions === after.exclusions ? null : { by: "exclusions" };
}

function brandsOf(state: RegistryState, workspaceUid: Workspace["uid"]): Held[] {
  return [...state.held.values()].filter(({ entity }) => entity.kind === "brand" && parentOf(entity) === workspaceUid);
}

function isSame(one: Brand["accounts"], two: Brand["accounts"]): boolean {
  const kinds = Object.keys(one) as (keyof Brand["accounts"])[];
  return kinds.every((kind) => one[kind].join("\n") === two[kind].join("\n"));
}
