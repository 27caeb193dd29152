import type { Field } from "../../training/recipe.ts";
import { BLOCK_NAMES } from "../target-features.ts";
import type { TargetLayout } from "../target-layout.ts";

/** How targets are learned. Chosen on held-out trades, topics and texts. */
export type TargetRecipe = {
  layout: TargetLayout;
  /** What an error costs against large weights. */
  cost: number;
  /** 0: every example counts alike; 1: every tone. */
  balance: number;
  epochs: number;
  /** Whether texts alone are held out together, or all of a trade or topic. */
  holdsOut: "texts" | "groups";
};

const CLAUSE_SCALE = 1.5;

/** @param field of the same one names may tell: people think of them there as they did where it was learned */
export function targetRecipeOf(field: Field): TargetRecipe {
  const scales = (name: number) =>
    BLOCK_NAMES.map((block) => (block === "clause" ? CLAUSE_SCALE : block === "name" ? name : 1));
  const shared = { balance: 0.5, epochs: 8 };
  if (field === "same") {
    const layout = { bits: 18, scales: scales(0.75), focusScale: 1, numberScale: 0.3 };
    return { ...shared, layout, cost: 0.03, holdsOut: "texts" };
  }
  const layout = { bits: 17, scales: scales(0), focusScale: 1, numberScale: 0.6 };
  return { ...shared, layout, cost: 0.1, holdsOut: "groups" };
}
