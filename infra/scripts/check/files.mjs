import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const skippedFolders = new Set(["node_modules", "dist", "dist-types", ".vite", ".git", "coverage"]);

/** @typedef {{ path: string, text: string }} SourceFile `path` is from the root, with forward slashes */

/**
 * Every file of ours under `folders` whose name ends in one of `endings`, in the order of their paths.
 * @param {string} root
 * @param {string[]} folders
 * @param {string[]} endings
 * @returns {SourceFile[]}
 */
export function readSources(root, folders, endings) {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Whether a file is a test or serves tests alone.
 * @param {string} path
 */
export function isTest(path) {
  return /\.test\.(?:tsx?|mjs)$/.test(path) || path.startsWith("test/") || path.includes("/testing/");
}
