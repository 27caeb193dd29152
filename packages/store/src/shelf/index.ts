export { createPostShelf } from "./create-post-shelf.ts";
