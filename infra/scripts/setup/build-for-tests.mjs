import { ensureBuilt } from "./ensure-built.mjs";

/** Before tests that start the product: they run it as it is shipped, and never as it was some edits ago. */
export async function setup() {
  await ensureBuilt();
}
