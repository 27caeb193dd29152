export { createPostsByKey } from "./posts-by-key.ts";
