import type { Brand, Workspace } from "@nghe/contracts";
import type { Held, RegistryView } from "./registry.ts";

/** The scope of what concerns the posts of everyone. Any other is the uid of a workspace. */
export const EVERYONE = "";

/** Brands of a workspace that match otherwise than up to the registry offset `settled`. */
export function changedBrands(view: RegistryView, workspaceUid: string, settled: number): Held<Brand>[] {
  const workspace = view.workspaceByUid(workspaceUid);
  if (workspace === undefined) return [];
  return view.brands(workspaceUid).filter((brand) => changedAt(brand, workspace) > settled);
}

/** The registry offset above the last change of a scope that stored posts must follow; 0 where there is none. */
export function latestChange(view: RegistryView, scope: string): number {
  if (scope === EVERYONE) return (view.model()?.matchingSince ?? -1) + 1;
  const workspace = view.workspaceByUid(scope);
  if (workspace === undefined) return 0;
  return view.brands(scope).reduce((last, brand) => Math.max(last, changedAt(brand, workspace)), 0);
}

/** A brand changes by itself, by what it uses, or with its workspace. */
function changedAt(brand: Held<Brand>, workspace: Held<Workspace>): number {
  return Math.max(brand.matchingSince, workspace.matchingSince) + 1;
}
