/**
 * `npm test`, or `npm test -- --project unit packages/bus`: the arguments are vitest's. Prints the skips with their
 * reasons, and `N passed, N failed, N skipped` as the last line.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { productEnvironment } from "./product.mjs";
import { describeSkips, requiredNeeds, sumLine, summarise } from "./report/summary.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { ensureDashboard } from "./setup/ensure-dashboard.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

const args = process.argv.slice(2);
const required = requiredNeeds(process.env.NGHE_TEST_REQUIRE);

await ensureInstalled();
const isUnitOnly = args.includes("unit") && args.includes("--project");
if (!isUnitOnly) await ensureDashboard();

console.log(`Node ${process.version}`);
const folder = mkdtempSync(join(tmpdir(), "nghe-test-"));
const report = join(folder, "report.json");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
try {
  const code = await run(process.execPath, [vitest, "run", ...outputs, ...args], {
    cwd: root,
    env: productEnvironment(process.env),
  });
  process.exitCode = conclude(code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} code vitest's own */
function conclude(code) {
  const summary = summarise(readResults(), required);
  if (code !== 0 && summary.failed === 0) {
    console.log("An error outside any test: it is above, and counts as one failure.");
    summary.failed = 1;
  }
  const seen = summary.passed + summary.failed;
  const skips = describeSkips(summary, required);
  if (skips.length > 0) console.log(["", "Skipped:", ...skips].join("\n"));
  if (seen === 0) console.log("No test ran.");
  console.log(`\n${sumLine(summary)}`);
  return summary.failed > 0 || seen === 0 ? 1 : 0;
}

/** @returns {import("./report/summary.mjs").FileResult[]} */
function readResults() {
  try {
    return JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    return [];
  }
}
