import type { Brand, Workspace } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import { offsetsOf } from "./offsets.ts";

/**
 * What enrichment takes of the registry, all from one view: plain data, which can be handed to a thread. `offset` is
 * what messages carry: the place in the registry's log up to which it decides what a post is enriched to. `recountFrom`
 * is the offset below which a stored post is out of date: deletions hide rows by themselves, and ask for no recount.
 */
export type EnrichRegistry = {
  offset: number;
  recountFrom: number;
  brands: readonly { brand: Brand; workspace: Workspace }[];
  /** What `{name}` stands for in the queries of a workspace. */
  named: readonly { workspaceUid: string; id: string; query: string }[];
};

/** Every brand of every workspace, as a view has them, with what their queries use. */
export function enrichRegistryOf(view: RegistryView): EnrichRegistry {
  const brands = view
    .workspaces()
    .flatMap(({ entity: workspace }) => view.brands(workspace.uid).map(({ entity: brand }) => ({ brand, workspace })));
  const named = view
    .workspaces()
    .flatMap(({ entity: { uid } }) =>
      view.namedQueries(uid).map(({ entity: { workspaceUid, id, query } }) => ({ workspaceUid, id, query })),
    );
  return { ...offsetsOf(view), brands, named };
}
