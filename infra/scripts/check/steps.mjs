import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { capture } from "../run.mjs";
import { readSources } from "./files.mjs";
import { graphProblems, solutionProblems } from "./graph.mjs";
import { readMembers, readReferences } from "./members.mjs";
import { escapes, testLines } from "./ratchet.mjs";

/**
 * @typedef {{ ok: boolean, seen: number, what: string, output: string }} Verdict `seen` proves that it looked
 * @typedef {{ name: string, run: (root: string) => Promise<Verdict> }} Step
 */

const places = ["packages", "services", "test", "infra"];

/** @type {Step[]} */
export const steps = [
  {
    name: "biome",
    run: async (root) => {
      const { code, output } = await tool(root, "@biomejs/biome/bin/biome", [
        "ci",
        "--error-on-warnings",
        "--colors=off",
      ]);
      return { ok: code === 0, seen: numberIn(output, /Checked (\d+) files/), what: "files", output };
    },
  },
  {
    name: "types",
    run: async (root) => {
      const projects = ["tsconfig.check.json", "infra/scripts/tsconfig.json"];
      const results = [];
      for (const project of projects) {
        results.push(await tool(root, "typescript/bin/tsc", ["-p", project, "--listFiles", "--pretty", "false"]));
      }
      const lines = results.flatMap(({ output }) => output.split("\n"));
      const isListed = (/** @type {string} */ line) => line.startsWith("/");
      const ours = lines.filter((line) => line.startsWith(root) && !line.includes("/node_modules/"));
      return {
        ok: results.every(({ code }) => code === 0),
        seen: ours.length,
        what: "files",
        output: lines
          .filter((line) => !isListed(line))
          .join("\n")
          .trim(),
      };
    },
  },
  {
    name: "graph",
    run: async (root) => {
      const members = readMembers(root);
      const problems = [...graphProblems(members), ...solutionProblems(members, readReferences(root, "."))];
      const imports = members.reduce((sum, member) => sum + member.imports.length, 0);
      const what = `imports in ${members.length} workspaces`;
      return { ok: problems.length === 0, seen: imports, what, output: problems.join("\n") };
    },
  },
  {
    name: "unused",
    run: async (root) => {
      const { code, output } = await tool(root, "knip/bin/knip.js", [
        "--performance",
        "--no-progress",
        "--no-config-hints",
      ]);
      const seen = numberIn(output, /^getImportsAndExports\s+(\d+)/m);
      return { ok: code === 0, seen, what: "files", output: output.split(/^Name\s+size/m)[0] ?? "" };
    },
  },
  { name: "ratchet", run: async (root) => ratchet(root) },
  {
    name: "dashboard",
    run: async (root) => {
      const manifest = join(root, "services/dashboard/package.json");
      const { scripts } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {};
      if (scripts?.check === undefined)
        return { ok: true, seen: 1, what: "package without a check of its own", output: "" };
      const options = { cwd: join(root, "services/dashboard") };
      const { code, output } = await capture("npm", ["run", "--silent", "check"], options);
      return { ok: code === 0, seen: 1, what: "check of its own", output };
    },
  },
];

/** @param {string} root */
function ratchet(root) {
  const files = readSources(root, places, [".ts", ".tsx", ".mjs", ".css", ".sql"]);
  const found = escapes(files).map(({ rule, path, line }) => `${path}:${line} ${rule}`);
  const counts = testLines(files);
  const total = { tests: 0, source: 0 };
  const table = [...counts].map(([place, { tests, source }]) => {
    total.tests += tests;
    total.source += source;
    return `  ${place.padEnd(22)} ${String(source).padStart(6)} ${String(tests).padStart(6)} ${ratio(tests, source)}`;
  });
  const summary = [
    `  ${"lines".padEnd(22)} source  tests ratio`,
    ...table,
    `  ${"all".padEnd(22)} ${String(total.source).padStart(6)} ${String(total.tests).padStart(6)} ${ratio(total.tests, total.source)}`,
  ];
  const enough = total.tests >= total.source;
  const verdict = enough ? [] : ["fewer lines of tests than of source"];
  return {
    ok: found.length === 0 && enough,
    seen: files.length,
    what: "files",
    output: [...summary, ...found, ...verdict].join("\n"),
  };
}

/**
 * @param {number} tests
 * @param {number} source
 */
function ratio(tests, source) {
  return source === 0 ? "    –" : (tests / source).toFixed(2).padStart(5);
}

/**
 * @param {string} root
 * @param {string} script in node_modules
 * @param {string[]} args
 */
function tool(root, script, args) {
  return capture(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root });
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function numberIn(text, pattern) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}
