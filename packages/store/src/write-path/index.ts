export { createWritePath } from "./write-path.ts";
