/** `npm run picture`: the pictures in `docs/images`, drawn by a Chromium of this machine from the running demo. */
import { join } from "node:path";
import { sourceArguments } from "./product.mjs";
import { root } from "./root.mjs";
import { become } from "./run.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

await ensureInstalled();
await become(process.execPath, sourceArguments(join(root, "test/browser/picture.ts"), []), process.env);
