export { postOf } from "./arbitraries/posts.ts";
export { named, printTree, queryTree } from "./arbitraries/queries.ts";
export { postWith, type QueryAndPost, queryAndPost } from "./arbitraries/query-and-post.ts";
export { type Compared, compare, isSame } from "./disagreement.ts";
