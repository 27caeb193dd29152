import type { Brand, Origin, Workspace } from "@nghe/contracts";
import { fitsRelevance, openRelevanceFilter, type Relevance } from "@nghe/nlp";
import { type CompiledMatcher, createMatcher, type NamedQuery } from "@nghe/query";
import { originsOf } from "@nghe/registry";
import type { EnrichRegistry } from "./enrich-registry.ts";

/** A brand with what a mention of it takes from the registry. `origins` is keyed as `originsOf` says. */
export type CompiledBrand = {
  brand: Brand;
  workspace: Workspace;
  origins: ReadonlyMap<string, Origin>;
  /** Tells relevant texts from others, where the brand has a filter. */
  relevance: Relevance | null;
};

/**
 * The registry as posts are enriched with it. `offset` is what their messages carry. A match under a workspace's uid
 * says that the workspace hides the post; any other is of the brand of that uid.
 */
export type CompiledRegistry = {
  offset: number;
  matcher: CompiledMatcher;
  brand(uid: string): undefined | CompiledBrand;
};

/**
 * Compiles every brand of every workspace, and what workspaces exclude. A query that no longer parses matches nothing;
 * the others work on. A matcher of the registry as it was before is handed on, and only what changed is compiled.
 */
export function compileRegistry(
  { offset, brands, named }: EnrichRegistry,
  matcher: CompiledMatcher = createMatcher(),
): CompiledRegistry {
  matcher.update(queriesOf(brands, named));
  const byUid = new Map(
    brands.map(({ brand, workspace }) => [
      brand.uid,
      { brand, workspace, origins: originsOf(brand.accounts), relevance: relevanceOf(brand) },
    ]),
  );
  return { offset, matcher, brand: (uid) => byUid.get(uid) };
}

/** A filter of another version of the product is none: it is trained anew. */
function relevanceOf({ filter }: Brand): Relevance | null {
  return filter === null || !fitsRelevance(filter) ? null : openRelevanceFilter(filter);
}

function queriesOf(brands: EnrichRegistry["brands"], named: EnrichRegistry["named"]): NamedQuery[] {
  const texts = new Map(named.map(({ workspaceUid, id, query }) => [`${workspaceUid} ${id}`, query]));
  const namesIn = (workspaceUid: string) => (name: string) => texts.get(`${workspaceUid} ${name}`) ?? null;
  const workspaces = new Map(brands.map(({ workspace }) => [workspace.uid, workspace]));
  const hiding = [...workspaces.values()].filter(({ exclusions }) => exclusions !== "");
  return [
    ...brands.map(({ brand }) => ({ id: brand.uid, query: brand.query, named: namesIn(brand.workspaceUid) })),
    ...hiding.map(({ uid, exclusions }) => ({ id: uid, query: exclusions, named: namesIn(uid) })),
  ];
}
