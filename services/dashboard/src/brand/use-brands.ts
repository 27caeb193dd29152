import type { BrandProof, BrandView } from "@nghe/contracts";
import { useCallback, useEffect, useMemo, useState } from "react";
import { brandInk } from "../charts/palette.ts";
import { useData } from "../data/data-context.tsx";
import { useShade } from "../view/shade.tsx";

type Named = { brand: string; name: string; color: string; proof: BrandProof };

/** The brands of a workspace, and how each is named and drawn on every part of the page. */
export type Brands = {
  list: readonly BrandView[];
  name: (brand: string) => string;
  ink: (brand: string) => string;
  /** Whether its query may find something else too: no proof yet, or one against it. */
  isUnproven: (brand: string) => boolean;
  reload: () => void;
};

/** Reads the brands, and reads them again when the figures name others than before. */
export function useBrands(workspace: string, counted: undefined | readonly Named[]): Brands {
  const { api } = useData();
  const shade = useShade();
  const [list, setList] = useState<readonly BrandView[]>([]);
  const reload = useCallback(async () => {
    const answer = await api.brands(workspace, undefined);
    if (answer.status === "ok") setList(answer.value);
  }, [api, workspace]);
  const names = (counted ?? []).map(({ brand }) => brand).join(" ");
  const [readFor, setReadFor] = useState<undefined | string>(undefined);
  useEffect(() => {
    if (readFor === names) return;
    setReadFor(names);
    void reload();
  }, [reload, names, readFor]);
  return useMemo(() => {
    const known = new Map<string, Named>();
    for (const { id, name, color, proof } of list) known.set(id, { brand: id, name, color, proof });
    for (const brand of counted ?? []) known.set(brand.brand, brand);
    return {
      list,
      name: (brand) => known.get(brand)?.name ?? brand,
      ink: (brand) => brandInk(known.get(brand)?.color ?? "", shade),
      isUnproven: (brand) => known.get(brand)?.proof.status === "unproven",
      reload: () => void reload(),
    };
  }, [list, counted, shade, reload]);
}
