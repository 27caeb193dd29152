import { createHash } from "node:crypto";

/** Draws `size` of the items at random; the same seed draws the same of the same items, in the same order. */
export function drawSample<T>(items: readonly T[], seed: string, size: number, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({
      item,
      lot: createHash("sha256")
        .update(JSON.stringify([seed, keyOf(item)]))
        .digest("hex"),
    }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
}
