import type { Recipe } from "./recipe.ts";
import type { PlacedText } from "./training-matrix.ts";

/** Rare classes count at most so many times as much. */
const MOST = 20;

/**
 * What an error on each text costs, for each class against the rest: its weight, times how much its own classes are
 * rarer than the mean, by as much as the recipe balances.
 */
export function classCosts(
  texts: readonly PlacedText[],
  classes: readonly string[],
  { cost, balance }: Pick<Recipe, "cost" | "balance">,
): Float64Array[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { labels, weight } of texts) {
    all += weight;
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + weight);
  }
  const factorOf = (label: string) => {
    const fair = all / classes.length;
    return 1 + balance * (Math.min(MOST, fair / Math.max(1, counts.get(label) ?? 0)) - 1);
  };
  const factors = new Map(classes.map((name) => [name, factorOf(name)]));
  return classes.map((name) =>
    Float64Array.from(texts, ({ labels, weight }) => {
      const [only] = labels;
      const isMany = labels.length !== 1;
      const of = isMany ? (labels.includes(name) ? name : undefined) : only;
      return cost * weight * (of === undefined ? 1 : (factors.get(of) ?? 1));
    }),
  );
}
