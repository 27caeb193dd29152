/** A list as it was shown, and as it is now. `isFull`: it was cut at its limit, so that what is older went unseen. */
export type Listed<T> = { items: readonly T[]; isFull: boolean };

/**
 * What is new or changed in a list that newer items push on from the front. Null where an item is missing that was not
 * pushed out: it was deleted, or is no longer meant, which only the whole list can say.
 */
export function newsIn<T>(before: readonly T[], now: Listed<T>, idOf: (item: T) => string): T[] | null {
  const shown = new Map(before.map((item) => [idOf(item), JSON.stringify(item)]));
  const present = new Set(now.items.map(idOf));
  const missing = before.filter((item) => !present.has(idOf(item)));
  if (missing.length > 0 && !now.isFull) return null;
  if (missing.length > 0 && !isTail(before, missing)) return null;
  return now.items.filter((item) => shown.get(idOf(item)) !== JSON.stringify(item));
}

/** What was pushed out of a full list is its end. */
function isTail<T>(before: readonly T[], missing: readonly T[]): boolean {
  return before.slice(before.length - missing.length).every((item, index) => item === missing[index]);
}
