import type fc from "fast-check";
import { printTree, queryTree } from "./arbitraries/queries.ts";

export { postText } from "./arbitraries/posts.ts";

/** A query text; it may be one that is refused, for NOT alone. It may name the queries of `named`. */
export const queryText: fc.Arbitrary<string> = queryTree.map((tree) => printTree(tree));
