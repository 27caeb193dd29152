import type { Brand, Origin, Workspace } from "@nghe/contracts";
import { type CompiledMatcher, createMatcher } from "@nghe/query";
import type { RegistryView } from "@nghe/registry";
import { originsOf } from "./origins.ts";

/** A brand with what a mention of it takes from the registry. `origins` is keyed as `originsOf` says. */
export type CompiledBrand = { brand: Brand; workspace: Workspace; origins: ReadonlyMap<string, Origin> };

/**
 * The registry as enrichment uses it, all from one view. `offset` is what messages carry: the place in the registry's
 * log up to which it decides what a post is enriched to. `recountFrom` is the offset below which a stored post is out
 * of date: deletions hide rows by themselves, and ask for no recount.
 */
export type CompiledRegistry = {
  offset: number;
  recountFrom: number;
  matcher: CompiledMatcher;
  brand(uid: string): undefined | CompiledBrand;
};

/** Compiles every brand of every workspace. A query that no longer parses matches nothing; the others work on. */
export function compileRegistry(view: RegistryView): CompiledRegistry {
  const brands = new Map<string, CompiledBrand>();
  for (const { entity: workspace } of view.workspaces()) {
    for (const { entity: brand } of view.brands(workspace.uid)) {
      brands.set(brand.uid, { brand, workspace, origins: originsOf(brand.accounts) });
    }
  }
  const queries = [...brands.values()].map(({ brand }) => ({ id: brand.uid, query: brand.query }));
  return {
    ...offsetsOf(view),
    matcher: createMatcher(queries),
    brand: (uid) => brands.get(uid),
  };
}

/** The offsets of `CompiledRegistry`, which tell whether it is out of date. Keys, rules and channels do not count. */
export function offsetsOf(view: RegistryView): { offset: number; recountFrom: number } {
  let recountFrom = (view.model()?.offset ?? -1) + 1;
  for (const workspace of view.workspaces()) {
    recountFrom = Math.max(recountFrom, workspace.offset + 1);
    for (const brand of view.brands(workspace.entity.uid)) recountFrom = Math.max(recountFrom, brand.offset + 1);
  }
  const offset = view.deadUids().reduce((last, dead) => Math.max(last, dead.offset + 1), recountFrom);
  return { offset, recountFrom };
}
