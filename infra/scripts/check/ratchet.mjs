import { codeOnly } from "./code-only.mjs";
import { isTest } from "./files.mjs";

/**
 * @typedef {import("./files.mjs").SourceFile} SourceFile
 * @typedef {{ rule: string, path: string, line: number }} Escape
 * @typedef {{ name: string, pattern: RegExp, in: "code" | "text", exempt: (path: string) => boolean }} Rule
 */

export const longestFile = 400;

const isScript = (/** @type {string} */ path) => path.startsWith("infra/");
const isConfig = (/** @type {string} */ path) => /(?:^|\/)[\w-]+\.config\.ts$/.test(path);
const never = () => false;

/** What there is none of, and stays so. @type {Rule[]} */
const rules = [
  {
    name: "any",
    pattern: /(?:[:<|&,(=]|\bas|\bextends|\bkeyof|\bis)\s*any\b(?=\s*(?:[;,)>\]|&=[{}]|$))/gm,
    in: "code",
    exempt: never,
  },
  {
    name: "type check switched off",
    pattern: /(?:\/\/|\/\*|^\s*\*)\s*@ts-(?:ignore|expect-error|nocheck)\b/gm,
    in: "text",
    exempt: never,
  },
  {
    name: "lint switched off",
    pattern: /(?:\/\/|\/\*|^\s*\*)\s*(?:biome-ignore|eslint-disable|oxlint-disable|prettier-ignore|@knipignore)/gm,
    in: "text",
    exempt: never,
  },
  {
    name: "coverage or knip switched off",
    pattern: /(?:\/\*)\s*(?:v8|c8|istanbul) ignore/g,
    in: "text",
    exempt: never,
  },
  {
    name: "console",
    pattern: /\bconsole\s*[.[]/g,
    in: "code",
    exempt: (path) => isScript(path) || path === "test/harness/fail-on-console.ts",
  },
  {
    name: "process.env outside main",
    pattern: /\bprocess\s*\.\s*env\b/g,
    in: "code",
    exempt: (path) => isScript(path) || isTest(path) || isConfig(path) || /\/main\.ts$/.test(path),
  },
  {
    name: "process.exit outside main",
    pattern: /\bprocess\s*\.\s*exit\b(?!Code)/g,
    in: "code",
    exempt: (path) => isScript(path) || isTest(path) || /\/main\.ts$/.test(path),
  },
  {
    name: "test left out or alone",
    pattern:
      /\b(?:it|test|describe|suite|bench)(?:\s*\.\s*(?:concurrent|sequential|each))*\s*\.\s*(?:only|skip|todo|fails)\b/g,
    in: "code",
    exempt: never,
  },
];

/**
 * Every way out of a rule that the sources take. At zero, and kept there.
 * @param {SourceFile[]} files
 * @returns {Escape[]}
 */
export function escapes(files) {
  return files.flatMap((file) => {
    if (!/\.(?:tsx?|mjs)$/.test(file.path)) return tooLong(file);
    const code = codeOnly(file.text);
    const found = rules
      .filter(({ exempt }) => !exempt(file.path))
      .flatMap(({ name, pattern, in: where }) => {
        const searched = where === "code" ? code : file.text;
        return [...searched.matchAll(pattern)].map(({ index }) => ({
          rule: name,
          path: file.path,
          line: lineAt(searched, index),
        }));
      });
    return [...found, ...tooLong(file)];
  });
}

/** @param {SourceFile} file */
function tooLong({ path, text }) {
  const lines = text.trimEnd().split("\n").length;
  return lines > longestFile ? [{ rule: `more than ${longestFile} lines (${lines})`, path, line: lines }] : [];
}

/**
 * @param {string} text
 * @param {number} index
 */
function lineAt(text, index) {
  return text.slice(0, index).split("\n").length;
}

/**
 * Lines that are not blank, of tests and of what they test, by the first two folders of the path.
 * @param {SourceFile[]} files
 * @returns {Map<string, { tests: number, source: number }>}
 */
export function testLines(files) {
  /** @type {Map<string, { tests: number, source: number }>} */
  const places = new Map();
  for (const { path, text } of files) {
    if (!/\.(?:tsx?|mjs)$/.test(path)) continue;
    const place = path.startsWith("test/") ? "test" : path.split("/").slice(0, 2).join("/");
    const count = places.get(place) ?? { tests: 0, source: 0 };
    count[isTest(path) ? "tests" : "source"] += text.split("\n").filter((line) => line.trim() !== "").length;
    places.set(place, count);
  }
  return places;
}
