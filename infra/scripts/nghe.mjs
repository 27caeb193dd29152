/** `npm run nghe -- COMMAND …`: the command line. Its stdout is the command's own. `--watch` restarts on a change. */
import { runProduct, watchProduct } from "./product.mjs";
import { ensureBuilt } from "./setup/ensure-built.mjs";
import { ensureDashboard } from "./setup/ensure-dashboard.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

const args = process.argv.slice(2);
const isWatching = args[0] === "--watch";
if (isWatching) args.shift();

await ensureInstalled();
if (!isWatching) await ensureBuilt();
if (args[0] === "start") await ensureDashboard();
await (isWatching ? watchProduct(args) : runProduct(args));
