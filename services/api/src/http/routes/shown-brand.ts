import type { Brand, BrandView } from "@nghe/contracts";
import type { Held } from "@nghe/registry";
import type { ProofBook } from "../../proof/proof-book.ts";
import { brandViewOf } from "./brand-fields.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type BrandRouteDeps = EntityRouteDeps & { proofs: ProofBook };

/** A brand as people read it, with whether its query is proven. */
export async function shownBrand(held: Held<Brand>, { proofs }: Pick<BrandRouteDeps, "proofs">): Promise<BrandView> {
  const proof = (await proofs.of([held.entity])).get(held.entity.uid);
  return brandViewOf(held, proof ?? { status: "unproven", precision: null, n: 0 });
}
