/** Prints the newest long-term-support version of Node that the registry's `node` package has, such as `24.11.0`. */
import { execFileSync } from "node:child_process";

/** A line with an even number is promoted to long-term support half a year after its first release. */
const promotionMs = 180 * 86_400_000;

/**
 * @param {Record<string, string>} published when each version was, as the registry says it
 * @param {number} now ms since 1970
 * @returns {string | undefined}
 */
export function newestLts(published, now) {
  const versions = Object.keys(published).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  const isLts = (/** @type {number} */ major) => {
    const first = published[`${major}.0.0`];
    return major % 2 === 0 && first !== undefined && now - Date.parse(first) >= promotionMs;
  };
  return versions
    .filter((version) => isLts(Number.parseInt(version, 10)))
    .sort(compare)
    .at(-1);
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a.localeCompare(b, "en", { numeric: true });
}

if (import.meta.filename === process.argv[1]) {
  const answer = execFileSync("npm", ["view", "node", "time", "--json"], { encoding: "utf8", maxBuffer: 2 ** 24 });
  const version = newestLts(JSON.parse(answer), Date.now());
  if (version === undefined) process.exit(1);
  console.log(version);
}
