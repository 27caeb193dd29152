import { join } from "node:path";
import { root } from "./root.mjs";
import { become } from "./run.mjs";

const main = join(root, "services/all-in-one/src/main.ts");

/**
 * Room for young objects, MB: a batch of posts lives longer than V8's default of 16 lasts, and is copied twice then.
 * Takes a twelfth of the processor's work off an import, for some 30 MB.
 */
const YOUNG_MB = 32;

/**
 * How a file of the sources is run: through the export condition that leads to sources, and a type stripper.
 * @param {string} file
 * @param {string[]} args
 */
export function sourceArguments(file, args) {
  const memory = `--max-semi-space-size=${YOUNG_MB}`;
  return [memory, "--conditions=@nghe/source", "--import", import.meta.resolve("tsx"), file, ...args];
}

/**
 * The environment of a process of ours. libuv reads the size of its pool once, before any of our code: the database
 * engine holds a thread per running query, and DNS and files want theirs.
 * @param {NodeJS.ProcessEnv} env
 */
export function productEnvironment(env) {
  return { ...env, UV_THREADPOOL_SIZE: env.UV_THREADPOOL_SIZE || "24" };
}

/**
 * Runs the product in this process' place.
 * @param {string[]} args
 * @param {string[]} [nodeFlags]
 */
export async function runProduct(args, nodeFlags = []) {
  await become(process.execPath, [...nodeFlags, ...sourceArguments(main, args)], productEnvironment(process.env));
}
