import { join } from "node:path";
import { root } from "./root.mjs";
import { become } from "./run.mjs";

const home = join(root, "services/all-in-one");

/**
 * How a file of the sources is run: through the export condition that leads to sources, and a type stripper.
 * @param {string} file
 * @param {string[]} args
 */
export function sourceArguments(file, args) {
  return ["--conditions=@nghe/source", "--import", import.meta.resolve("tsx"), file, ...args];
}

/**
 * What is read once, before any of our code. libuv's pool: the database engine holds a thread per running query, and
 * DNS and files want theirs. The C library's heaps: large buffers go between threads all the time, and stay behind in
 * each thread's heap unless there are few heaps and what is large is given back at once.
 */
const EARLY = { UV_THREADPOOL_SIZE: "24", MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "262144" };

/**
 * The environment of a process of ours: what somebody chose stays.
 * @param {NodeJS.ProcessEnv} env
 */
export function productEnvironment(env) {
  const chosen = Object.entries(env).filter(([, value]) => value !== "");
  return { ...env, ...EARLY, ...Object.fromEntries(chosen) };
}

/**
 * Runs the product in this process' place, as it was built.
 * @param {string[]} args
 */
export async function runProduct(args) {
  await become(process.execPath, [join(home, "dist/main.js"), ...args], productEnvironment(process.env));
}

/**
 * Runs the product in this process' place from its sources, and again when one of them is changed.
 * @param {string[]} args
 */
export async function watchProduct(args) {
  const watching = ["--watch", "--watch-preserve-output", ...sourceArguments(join(home, "src/main.ts"), args)];
  await become(process.execPath, watching, productEnvironment(process.env));
}
