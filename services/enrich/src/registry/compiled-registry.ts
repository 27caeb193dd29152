import type { Brand, Origin, Workspace } from "@nghe/contracts";
import { type CompiledMatcher, createMatcher } from "@nghe/query";
import type { EnrichRegistry } from "./enrich-registry.ts";
import { originsOf } from "./origins.ts";

/** A brand with what a mention of it takes from the registry. `origins` is keyed as `originsOf` says. */
export type CompiledBrand = { brand: Brand; workspace: Workspace; origins: ReadonlyMap<string, Origin> };

/** The registry as posts are enriched with it. `offset` is what their messages carry. */
export type CompiledRegistry = {
  offset: number;
  matcher: CompiledMatcher;
  brand(uid: string): undefined | CompiledBrand;
};

/** Compiles every brand of every workspace. A query that no longer parses matches nothing; the others work on. */
export function compileRegistry({ offset, brands }: EnrichRegistry): CompiledRegistry {
  const byUid = new Map(
    brands.map(({ brand, workspace }) => [brand.uid, { brand, workspace, origins: originsOf(brand.accounts) }]),
  );
  const queries = brands.map(({ brand }) => ({ id: brand.uid, query: brand.query }));
  return { offset, matcher: createMatcher(queries), brand: (uid) => byUid.get(uid) };
}
