import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * When the newest file at or under one of these was changed, ms since 1970; tests do not count.
 * @param {string[]} paths
 * @returns {number}
 */
export function newest(paths) {
  return paths.reduce((latest, path) => Math.max(latest, changedAt(path)), 0);
}

/**
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
