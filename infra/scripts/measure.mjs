import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release, tmpdir, totalmem } from "node:os";
import { basename, join } from "node:path";
import { productEnvironment, sourceArguments } from "./product.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { ensureBuilt } from "./setup/ensure-built.mjs";
import { ensureInstalled } from "./setup/ensure-installed.mjs";

/**
 * Runs the measurements of one kind, by name or all, each in a process of its own, one after the other. A measurement
 * is `test/KIND/NAME.KIND.ts`: it prints what people read, and writes its figures as JSON to the file that
 * `NGHE_FIGURES` names. They land in `results/KIND/` together with the machine and the commit.
 * @param {"bench" | "eval"} kind
 * @param {string[]} names
 */
export async function measure(kind, names) {
  await ensureInstalled();
  const all = measurementsOf(kind, join(root, "test", kind));
  const unknown = names.filter((name) => !all.some((one) => one.name === name));
  if (all.length === 0 || unknown.length > 0) {
    const known = all.map(({ name }) => name).join(", ") || "none";
    console.error(`There is no ${kind} ${unknown.join(", ")}. Known: ${known}`);
    process.exitCode = 2;
    return;
  }
  await ensureBuilt();
  const where = circumstances();
  console.log(
    Object.entries(where)
      .map(([key, value]) => `${key.padEnd(8)} ${value}`)
      .join("\n"),
  );

  const failed = [];
  for (const one of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n── ${one.name}`);
    if (!(await measureOne(kind, one, where))) failed.push(one.name);
  }
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
}

/**
 * @param {string} kind
 * @param {string} folder
 */
export function measurementsOf(kind, folder) {
  if (!existsSync(folder)) return [];
  const ending = `.${kind}.ts`;
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => ({ name: basename(file, ending), path: join(folder, file) }));
}

/**
 * @param {string} kind
 * @param {{ name: string, path: string }} measurement
 * @param {Record<string, unknown>} where
 */
async function measureOne(kind, { name, path }, where) {
  const folder = mkdtempSync(join(tmpdir(), `nghe-${kind}-`));
  const figuresFile = join(folder, "figures.json");
  const startedAt = new Date();
  try {
    const env = { ...productEnvironment(process.env), NGHE_FIGURES: figuresFile };
    const code = await run(process.execPath, sourceArguments(path, []), { cwd: root, env });
    const figures = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, "utf8")) : undefined;
    if (figures === undefined) console.error(`${name} wrote no figures to NGHE_FIGURES`);
    else console.log(`kept in ${keep(kind, name, { ...where, name, startedAt, exitCode: code, figures })}`);
    return code === 0 && figures !== undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {{ startedAt: Date } & Record<string, unknown>} result
 */
function keep(kind, name, result) {
  const folder = join("results", kind);
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(folder, `${name}-${result.startedAt.toISOString().replaceAll(/[:.]/g, "-")}.json`);
  writeFileSync(join(root, file), `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** What a figure means nothing without. */
function circumstances() {
  const processors = cpus();
  return {
    machine: `${processors.length} × ${processors[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${release()}`,
    load: loadavg()
      .map((load) => load.toFixed(1))
      .join(" "),
    node: process.version,
    commit: commit(),
  };
}

function commit() {
  try {
    const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain") === "" ? "" : " with changes");
  } catch {
    return "unknown";
  }
}
