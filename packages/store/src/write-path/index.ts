export { createWritePath, type WritePathOptions } from "./write-path.ts";
