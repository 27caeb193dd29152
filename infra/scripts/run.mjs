import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program to its end and gives its exit code (128 + the signal's number where a signal ended it).
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quietStdout?: boolean }} [options] `quietStdout` sends its stdout to our stderr
 * @returns {Promise<number>}
 */
export function run(program, args, { cwd, env, quietStdout } = {}) {
  return ended(spawn(program, args, { cwd, env, stdio: ["inherit", quietStdout === true ? 2 : "inherit", "inherit"] }));
}

/**
 * Runs a program to its end and gives what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function capture(program, args, { cwd, env } = {}) {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  const code = await ended(child);
  return { code, output: Buffer.concat(chunks).toString("utf8") };
}

/**
 * Runs a program in our place: signals go to it, once each, and its exit code is ours.
 *
 * It has a process group of its own, as Ctrl-C in a terminal reaches the whole group of `npm`: npm passes it on as
 * well, and a service that is told twice leaves at once.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function become(program, args, env) {
  const child = spawn(program, args, { stdio: "inherit", env, detached: true });
  const patienceMs = 500;
  let toldAt = Number.NEGATIVE_INFINITY;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - toldAt < patienceMs) return;
      toldAt = now;
      child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
  process.exitCode = await ended(child);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
