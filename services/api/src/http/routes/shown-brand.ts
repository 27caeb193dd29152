import type { Brand, BrandView, SavedBrandView } from "@nghe/contracts";
import type { QueryLanguage } from "@nghe/query";
import type { Held } from "@nghe/registry";
import { warningsOf } from "../../brand-queries/query-faults.ts";
import type { ProofBook } from "../../proof/proof-book.ts";
import { brandViewOf } from "./brand-fields.ts";
import { namesOf } from "./check-query.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type BrandRouteDeps = EntityRouteDeps & { proofs: ProofBook };

/** A brand as people read it, with whether its query is proven. */
export async function shownBrand(held: Held<Brand>, { proofs }: Pick<BrandRouteDeps, "proofs">): Promise<BrandView> {
  const proof = (await proofs.of([held.entity])).get(held.entity.uid);
  return brandViewOf(held, proof ?? { status: "unproven", precision: null, n: 0 });
}

/** The same for whoever has just saved it, with what is doubtful about its query. */
export async function savedBrand(
  held: Held<Brand>,
  { proofs, registry }: Pick<BrandRouteDeps, "proofs" | "registry">,
  language: QueryLanguage,
): Promise<SavedBrandView> {
  const { query, workspaceUid } = held.entity;
  const warnings = warningsOf(query, namesOf(registry.view(), workspaceUid), language);
  return { ...(await shownBrand(held, { proofs })), warnings };
}
