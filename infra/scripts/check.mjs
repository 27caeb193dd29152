/**
 * `npm run check`, or `npm run check -- graph ratchet`: everything that can be said of the sources without running
 * them. Each step says how many files it saw, and fails where it saw none.
 */
import { steps } from "./check/steps.mjs";
import { root } from "./root.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

await ensureInstalled();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}: one of ${steps.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const failed = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const startedAt = performance.now();
  const { ok, seen, what, output } = await step.run(root);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const passes = ok && seen > 0;
  if (!passes) failed.push(step.name);
  console.log(`${passes ? "✔" : "✘"} ${step.name.padEnd(10)} ${seen} ${what}, ${seconds} s`);
  if (seen === 0) console.log("  saw nothing: its own output has changed, or it looks in the wrong place");
  if (!passes || step.name === "ratchet") console.log(output.trimEnd());
}

console.log(failed.length === 0 ? "\nAll checks pass." : `\nFailed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
