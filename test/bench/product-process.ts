/** The product in a process of its own, as `npm start` runs it, and what can be read off it from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const MAIN = join(root, "services/all-in-one/dist/main.js");
export const ADMIN_KEY = "nghe_key_of_the_measurements_0123456789";
const TICKS_PER_SECOND = 100;

export type Environment = Record<string, string>;

/** Runs it as it was built. `command` is what follows `nghe`; `profile` is a directory for a CPU profile, undefined for none. */
export function runNghe(
  command: readonly string[],
  environment: Environment,
  profile: undefined | string,
): ChildProcess {
  const profiling = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  return spawn(process.execPath, [...profiling, MAIN, ...command], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "16", NGHE_ADMIN_KEY: ADMIN_KEY, ...environment },
  });
}

/** What a process has said, and a wait for a line of it. */
export function listen(child: ChildProcess): { said(): string; until(pattern: RegExp): Promise<RegExpExecArray> } {
  let said = "";
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-100_000);
    for (const look of waiting) look();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return {
    said: () => said,
    until: (pattern) =>
      new Promise((found, failed) => {
        const ended = () => failed(new Error(`it ended before it said ${pattern}: ${said.slice(-2_000)}`));
        const look = () => {
          const match = pattern.exec(said);
          if (match === null) return;
          waiting.delete(look);
          child.off("exit", ended);
          found(match);
        };
        child.once("exit", ended);
        waiting.add(look);
        look();
      }),
  };
}

/** Ends with the process' exit code. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((done) => child.once("exit", done));
}

export async function stop(child: ChildProcess): Promise<void> {
  const ended = exitOf(child);
  child.kill("SIGTERM");
  await ended;
}

/** Memory of a process, MB. */
export type MemoryMb = {
  /** What is in memory for it, mapped files included. */
  resident: number;
  /** Of that what is its own. The rest is the kernel's cache of mapped files (the log, the engine's code), given back when needed. */
  own: number;
};

/** Memory now; zeros once the process is gone. Linux only. */
export function memoryOf(pid: undefined | number): MemoryMb {
  const status = procFile(pid, "status");
  const mb = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1_024);
  return { resident: mb("VmRSS"), own: mb("RssAnon") };
}

/** Seconds of processor that a process has used so far. Linux only. */
export function cpuSeconds(pid: undefined | number): number {
  const fields = procFile(pid, "stat").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
}

function procFile(pid: undefined | number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** The sum of a metric's series that hold all of these labels. */
export function metricIn(text: string, name: string, labels: Record<string, string> = {}): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => wanted.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}

export async function scrape(base: string): Promise<string> {
  const answer = await fetch(`${base}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
  if (!answer.ok) throw new Error(`/metrics answered ${answer.status}`);
  return answer.text();
}
