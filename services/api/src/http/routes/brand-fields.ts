import { BRAND_COLORS, type Brand, type BrandProof, type BrandView, type NewBrand } from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import { wrongField } from "./registry-writer.ts";

const NO_ACCOUNTS: Brand["accounts"] = { owned: [], employee: [], dealer: [], agency: [], paid: [] };

/** A new brand, whole: what its maker left out has its default, the colour one that no other brand has. */
export function brandFrom(body: NewBrand, uid: string, workspaceUid: string, taken: readonly string[]): Brand {
  return {
    kind: "brand",
    uid,
    workspaceUid,
    uses: [],
    queryVersion: 1,
    color: freeColor(taken),
    parent: null,
    sets: [],
    names: [],
    hashtags: [],
    people: [],
    accounts: NO_ACCOUNTS,
    market: null,
    filter: null,
    ...body,
  };
}

/** The first colour of the palette that is had least often. */
function freeColor(taken: readonly string[]): string {
  const had = (color: string) => taken.filter((other) => other.toLowerCase() === color).length;
  const least = Math.min(...BRAND_COLORS.map(had));
  return BRAND_COLORS.find((color) => had(color) === least) ?? BRAND_COLORS[0];
}

/** Throws 400 where the parent is not there, or is the brand itself or below it. */
export function checkParent(view: RegistryView, workspaceUid: string, id: string, parent: null | undefined | string) {
  const seen = new Set([id]);
  for (let above = parent; above !== null && above !== undefined; ) {
    if (seen.has(above)) throw wrongField("parent", "makes a brand its own parent");
    seen.add(above);
    const held = view.brand(workspaceUid, above);
    if (held === undefined) throw wrongField("parent", `there is no brand ${above} in this workspace`);
    above = held.entity.parent;
  }
}

export function brandViewOf({ entity, revision, updatedAt }: Held<Brand>, proof: BrandProof): BrandView {
  const { kind: _kind, uid: _uid, workspaceUid: _workspaceUid, uses: _uses, filter, ...shown } = entity;
  return { ...shown, proof, filter: filter?.trial ?? null, revision, updatedAt };
}
