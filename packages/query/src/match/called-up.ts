import type { Filed } from "./compiled.ts";
import type { PostReader } from "./post-reader.ts";
import type { QueryShelf } from "./query-shelf.ts";

/** The queries that the post which was read may be held for, each once, in their order. */
export function calledUp(shelf: QueryShelf, reader: PostReader): Filed[] {
  const found: Filed[] = [];
  for (const slot of reader.touched) {
    for (const filed of slot.filed) if (mayHold(filed, reader.post)) add(filed, reader.post, found);
    shelf.weigh(slot);
  }
  for (const filed of shelf.anchorless) add(filed, reader.post, found);
  if (reader.mayHideWords()) for (const filed of shelf.raws) add(filed, reader.post, found);
  return found.length > 1 ? found.sort((one, other) => one.order - other.order) : found;
}

/** Whether the second of what a query needs stands in the post too. */
function mayHold({ second, third }: Filed, post: number): boolean {
  return second === null || second.stamp === post || (third !== null && third.stamp === post);
}

function add(filed: Filed, post: number, found: Filed[]): void {
  if (filed.stamp === post) return;
  filed.stamp = post;
  found.push(filed);
}
