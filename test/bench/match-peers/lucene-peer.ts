import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { needs } from "../../harness/needs.ts";

const PROGRAM = resolve(import.meta.dirname, "lucene");
const BUILD_WITHIN_MS = 300_000;
const HEAP = "-Xmx3g";

type Said = Readonly<Record<string, number | undefined>>;

export type PeerRun = { wallMs: number; cpuMs: number; hits: number; memoryMb: number };
/** Lucene Monitor with its queries registered, in a process of its own. `hits` are `document query`. */
export type LucenePeer = {
  builtMs: number;
  run(): Promise<PeerRun>;
  hits(file: string): Promise<string[]>;
  stop(): void;
};

/** Builds the program in a folder, from Maven Central alone; gives its class path, or why it cannot be had. */
export function buildLucene(folder: string): { ok: true; classPath: string } | { ok: false; reason: string } {
  const lacking = [needs("java"), needs("maven")].find((need) => !need.available);
  if (lacking !== undefined) return { ok: false, reason: lacking.reason ?? "" };
  mkdirSync(folder, { recursive: true });
  cpSync(PROGRAM, folder, { recursive: true });
  const goals = ["compile", "dependency:copy-dependencies", "-DoutputDirectory=jars"];
  const built = spawnSync(needs("maven").where ?? "mvn", ["-q", "-B", ...goals], {
    cwd: folder,
    encoding: "utf8",
    timeout: BUILD_WITHIN_MS,
  });
  if (built.status !== 0) return { ok: false, reason: `Maven could not build it: ${lastLines(built.stdout ?? "")}` };
  return { ok: true, classPath: `${join(folder, "target/classes")}:${join(folder, "jars")}/*` };
}

/** Starts it over two files of JSON lines; resolves once all queries are registered. */
export async function startLucene(classPath: string, queries: string, documents: string): Promise<LucenePeer> {
  const java = needs("java").where ?? "java";
  const child = spawn(java, [HEAP, "-cp", classPath, "nghe.bench.MonitorPeer", queries, documents], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const next = linesOf(child);
  const built = await next();
  const run = async (order: string): Promise<PeerRun> => {
    child.stdin?.write(`${order}\n`);
    const said = await next();
    return {
      wallMs: said.wall_ms ?? 0,
      cpuMs: said.cpu_ms ?? 0,
      hits: said.hits ?? 0,
      memoryMb: said.memory_mb ?? 0,
    };
  };
  return {
    builtMs: built.built_ms ?? 0,
    run: () => run("run"),
    async hits(file) {
      await run(`hits ${file}`);
      return readFileSync(file, "utf8").split("\n").filter(Boolean);
    },
    stop: () => void child.stdin?.end(),
  };
}

function linesOf(child: ChildProcess): () => Promise<Said> {
  if (child.stdout === null) throw new Error("the program has no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`Lucene Monitor ended with ${child.exitCode}`);
    return JSON.parse(value) as Said;
  };
}

const lastLines = (said: string) => said.trim().split("\n").slice(0, 2).join(" ");
