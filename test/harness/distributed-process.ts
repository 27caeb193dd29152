import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const LOG_KEPT = 200_000;
const READY_WITHIN_MS = 90_000;
const POLL_MS = 50;

export type ProcessPlan = {
  name: string;
  /** The TypeScript to run, from the root of the repository. */
  main: string;
  args: readonly string[];
  env: Record<string, string>;
  /** Where it answers once it works: a 200 there means ready. */
  ready: string;
};

/** A process of the product that a test may end, freeze and start again; it is always the same program and port. */
export type TestProcess = {
  readonly name: string;
  /** Starts it where it does not run; `env` goes on top of the plan's, for this start only. */
  start(env?: Record<string, string>): void;
  /** Resolves when it works. Throws with its last words where it ended or does not get ready. */
  ready(): Promise<void>;
  /** kill -9, resolved when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, resolved with its exit code; null where a signal ended it. */
  end(): Promise<number | null>;
  freeze(): void;
  wake(): void;
  /** Whether it is stopped by a signal, as the system tells. */
  isFrozen(): boolean;
  /** Ends that nobody asked for: how, and its last words. */
  readonly surprises: readonly string[];
  readonly log: () => string;
};

export function createTestProcess(plan: ProcessPlan): TestProcess {
  let child: undefined | ChildProcess;
  let said = "";
  let isWanted = false;
  const surprises: string[] = [];

  function start(env: Record<string, string> = {}): void {
    if (runs(child)) return;
    const args = ["--conditions=@nghe/source", "--import", "tsx", resolve(ROOT, plan.main), ...plan.args];
    const started = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...pathOnly(), ...plan.env, ...env },
    });
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => {
        said = (said + text).slice(-LOG_KEPT);
      });
    }
    isWanted = true;
    started.once("close", (code, signal) => {
      if (isWanted && child === started)
        surprises.push(`${plan.name} ended with ${signal ?? code}: ${said.slice(-3_000)}`);
    });
    child = started;
  }

  async function ended(signal: NodeJS.Signals): Promise<number | null> {
    isWanted = false;
    const leaving = child;
    if (!runs(leaving)) return null;
    const gone = new Promise((done) => leaving.once("exit", done));
    leaving.kill(signal);
    // A frozen process takes no signal but this one.
    if (signal !== "SIGKILL") leaving.kill("SIGCONT");
    await gone;
    return leaving.exitCode;
  }

  return {
    name: plan.name,
    start,
    async ready() {
      const deadline = performance.now() + READY_WITHIN_MS;
      while (!(await answers(plan.ready))) {
        const why = runs(child) ? (performance.now() > deadline ? "is not ready" : undefined) : "has ended";
        if (why !== undefined) throw new Error(`${plan.name} ${why}:\n${said.slice(-3_000)}`);
        await new Promise((done) => setTimeout(done, POLL_MS));
      }
    },
    async kill() {
      await ended("SIGKILL");
    },
    end: () => ended("SIGTERM"),
    freeze: () => void child?.kill("SIGSTOP"),
    wake: () => void child?.kill("SIGCONT"),
    isFrozen: () => isStopped(child?.pid),
    surprises,
    log: () => said,
  };
}

/** Ports that were free a moment ago: a process that is started again must come back where it was. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((found, failed) => {
          server.on("error", failed);
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            found(typeof address === "object" && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

function runs(child: undefined | ChildProcess): child is ChildProcess {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** No setting of the developer's own shell reaches the product. */
function pathOnly(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG"];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function isStopped(pid: undefined | number): boolean {
  if (pid === undefined) return false;
  const { stdout } = spawnSync("ps", ["-o", "state=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim().startsWith("T");
}
