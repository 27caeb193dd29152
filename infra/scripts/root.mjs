import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * @param {string} path from the root
 * @returns {Record<string, unknown>}
 */
export function readManifest(path) {
  return JSON.parse(readFileSync(`${root}${path}`, "utf8"));
}
