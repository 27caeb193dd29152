export { createPreviews } from "./create-previews.ts";
