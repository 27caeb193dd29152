/** `npm start`: the whole product in one process. */
import { runProduct } from "./product.mjs";
import { ensureBuilt } from "./setup/ensure-built.mjs";
import { ensureDashboard } from "./setup/ensure-dashboard.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

await ensureInstalled();
await ensureBuilt();
await ensureDashboard();
await runProduct(["start", ...process.argv.slice(2)]);
