/** `npm run build`: plain JavaScript for every package and service, and the page. What an image is made of. */
import { join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";
import { markBuilt } from "./setup/ensure-built.mjs";
import { ensureDashboard } from "./setup/ensure-dashboard.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

await ensureInstalled();
const startedAt = Date.now();
const code = await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], { cwd: root });
if (code !== 0) process.exit(code);
markBuilt(root, startedAt);
if (!(await ensureDashboard())) process.exit(1);
say("Built: packages/*/dist, services/*/dist");
