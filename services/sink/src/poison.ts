import { isRetriable } from "@nghe/runtime";
import { DatabaseError } from "@nghe/store";

/**
 * Whether an error may lie in the messages themselves, so that the rest can be had without the bad one. What passes
 * by itself (network, overload) and what no choice of messages mends (schema, rights) is not.
 */
export function isPoison(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.kind === "data";
  return !isRetriable(error);
}

/** Items that were handled, by parts, and those that cannot be. */
export type Parted<T, R> = { done: R[]; dead: { item: T; error: unknown }[] };

/**
 * Handles `items` together; where one of them is poison, halves them until it stands alone, in at most log2 tries for
 * each. The order of items is kept. Any error that is not poison is thrown on: nothing may then be committed.
 */
export async function handleOrPart<T, R>(
  items: readonly T[],
  handle: (items: readonly T[]) => Promise<R>,
): Promise<Parted<T, R>> {
  if (items.length === 0) return { done: [], dead: [] };
  try {
    return { done: [await handle(items)], dead: [] };
  } catch (error) {
    if (!isPoison(error)) throw error;
    const [item] = items;
    if (items.length === 1 && item !== undefined) return { done: [], dead: [{ item, error }] };
    const middle = Math.ceil(items.length / 2);
    const first = await handleOrPart(items.slice(0, middle), handle);
    const second = await handleOrPart(items.slice(middle), handle);
    return { done: [...first.done, ...second.done], dead: [...first.dead, ...second.dead] };
  }
}
