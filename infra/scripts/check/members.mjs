import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { codeOnly } from "./code-only.mjs";
import { isTest, readSources } from "./files.mjs";

/**
 * The workspaces as they stand on disk, for `graphProblems`.
 * @param {string} root
 * @returns {import("./graph.mjs").Member[]}
 */
export function readMembers(root) {
  const folders = ["packages", "services"].flatMap((place) => {
    const names = existsSync(join(root, place)) ? readdirSync(join(root, place)) : [];
    return names.map((name) => `${place}/${name}`);
  });
  return [...folders, "test"]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => readMember(root, folder));
}

/**
 * @param {string} root
 * @param {string} folder
 */
function readMember(root, folder) {
  const { name, dependencies = {}, devDependencies = {} } = readJson(join(root, folder, "package.json"));
  const files = readSources(root, [folder === "test" ? folder : `${folder}/src`], [".ts", ".tsx"]);
  return {
    folder,
    name,
    dependencies: Object.keys({ ...dependencies, ...devDependencies }),
    references: readReferences(root, folder),
    imports: files.flatMap(({ path, text }) =>
      specifiersIn(text).map((specifier) => ({ path, specifier, isTest: isTest(path) })),
    ),
  };
}

/**
 * The folders that a tsconfig.json refers to, from the root.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function readReferences(root, folder) {
  const tsconfig = join(root, folder, "tsconfig.json");
  const { references = [] } = existsSync(tsconfig) ? readJson(tsconfig) : {};
  return references.map((/** @type {{ path: string }} */ { path }) => normalize(join(folder, path)));
}

/**
 * What a file imports, statically or not, and re-exports.
 * @param {string} text
 * @returns {string[]}
 */
export function specifiersIn(text) {
  // Comments and strings are blank in `code`, at the same places: a keyword there is a real one.
  const code = codeOnly(text);
  const pattern = /\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g;
  return [...text.matchAll(pattern)]
    .filter(({ index }) => /^(?:from|import)\b/.test(code.slice(index)))
    .map(([, , specifier = ""]) => specifier);
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
