import type { CompiledNode } from "./compiled.ts";
import type { PostReader } from "./post-reader.ts";
import { mayStand } from "./term-places.ts";

/** Whether all that a query cannot do without is in the post; of most queries that a post calls up it is not. */
export function mayHold(node: CompiledNode, reader: PostReader): boolean {
  switch (node.type) {
    case "term":
      return mayStand(node, reader);
    case "near":
      return mayHold(node.left, reader) && mayHold(node.right, reader);
    case "and":
      for (const part of node.parts) if (!mayHold(part, reader)) return false;
      return true;
    case "or":
      for (const part of node.parts) if (mayHold(part, reader)) return true;
      return false;
    case "raw":
      return reader.mayHideWords() || node.words.every((word) => reader.holds(word));
    case "sentence":
    case "title":
      return mayHold(node.part, reader);
    default:
      return true;
  }
}
