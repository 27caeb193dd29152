import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const MAIN = resolve(root, "services/all-in-one/dist/main.js");
const KEPT_CHARACTERS = 40_000;

/** A test that fails half-way leaves nothing running behind it. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** How a process ended: by itself with a code, or by a signal. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null };

/** One process of the product's command line, as it is built, without npm or a shell around it. */
export type MainProgram = {
  child: ChildProcess;
  ended: Promise<Ending>;
  /** The last of what it wrote so far, by stream. */
  out(): string;
  err(): string;
};

/** Runs the words as `nghe` would, with `env` over an environment that has none of this machine's own settings. */
export function runMain(words: readonly string[], env: Readonly<Record<string, string>>): MainProgram {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...withoutSettings(process.env), UV_THREADPOOL_SIZE: "16", ...env },
  });
  return { child, ended: endingOf(child), out: tailOf(child.stdout), err: tailOf(child.stderr) };
}

function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("NGHE_")));
}

function endingOf(child: ChildProcess): Promise<Ending> {
  running.add(child);
  return new Promise((ended, failed) => {
    child.once("error", failed);
    child.once("close", (code, signal) => {
      running.delete(child);
      ended({ code, signal });
    });
  });
}

function tailOf(stream: ChildProcess["stdout"]): () => string {
  let said = "";
  stream?.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-KEPT_CHARACTERS);
  });
  return () => said;
}
