/**
 * How fast a file of posts comes in: from the start of the import until the last row is in the tables, into a running
 * server (two processes) and into a data directory that no server holds (one process). NGHE_BENCH_POSTS and
 * NGHE_BENCH_RUNS say how much; NGHE_BENCH_PROFILE names a directory for CPU profiles.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFigures } from "../harness/figures.ts";
import { createPostGenerator, generateBrands } from "./generate-posts.ts";
import { type StageSeconds, shares, stageSeconds } from "./import-stages.ts";
import { median } from "./median.ts";
import { cpuSeconds, listen, type MemoryMb, memoryOf, metricIn, runNghe, scrape, stop } from "./product-process.ts";
import { setUpWorkspace } from "./set-up-workspace.ts";
import { startServer } from "./start-server.ts";
import { writePosts } from "./write-posts.ts";

const POSTS = Number(process.env.NGHE_BENCH_POSTS ?? 200_000);
const RUNS = Number(process.env.NGHE_BENCH_RUNS ?? 3);
const WAYS = (process.env.NGHE_BENCH_WAYS ?? "server,alone").split(",");
const PROFILE = process.env.NGHE_BENCH_PROFILE;
const FROM = Date.UTC(2026, 0, 10);
const LOOK_EVERY_MS = 200;
const brands = generateBrands();

type Run = { postsPerSecond: number; peak: MemoryMb; cpuCores: number; stages: undefined | StageSeconds };

/** Watches a process' memory until told to stop; gives the most it saw. */
function watchMemory(pid: undefined | number): () => MemoryMb {
  let peak: MemoryMb = { resident: 0, own: 0 };
  const timer = setInterval(() => {
    const now = memoryOf(pid);
    peak = { resident: Math.max(peak.resident, now.resident), own: Math.max(peak.own, now.own) };
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Imports into a server: done when its sink has applied every post. The memory is the server's. */
async function intoServer(file: string, directory: string): Promise<Run> {
  const { child, base } = await startServer(directory, PROFILE);
  try {
    await setUpWorkspace(base, brands);
    const port = new URL(base).port;
    const importer = runNghe(["import", file], { NGHE_DATA_DIR: directory, NGHE_PORT: port }, undefined);
    const told = listen(importer);
    await told.until(/^into the server/m);
    const [began, cpuBefore, peak] = [performance.now(), cpuSeconds(child.pid), watchMemory(child.pid)];
    let exposed = "";
    while (metricIn(exposed, "nghe_sink_messages_total", { fate: "applied" }) < POSTS) {
      if (importer.exitCode !== null && importer.exitCode !== 0) throw new Error(told.said());
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
      exposed = await scrape(base);
    }
    const seconds = (performance.now() - began) / 1_000;
    const cpuCores = (cpuSeconds(child.pid) - cpuBefore) / seconds;
    await told.until(/ rows: /);
    return { postsPerSecond: POSTS / seconds, peak: peak(), cpuCores, stages: stageSeconds(exposed) };
  } finally {
    await stop(child);
  }
}

/** Imports with no server: done when the command says what became of every post. */
async function alone(file: string, directory: string): Promise<Run> {
  const { child, base } = await startServer(directory, undefined);
  try {
    await setUpWorkspace(base, brands);
  } finally {
    await stop(child);
  }
  const importer = runNghe(["import", file], { NGHE_DATA_DIR: directory, NGHE_PORT: "1" }, PROFILE);
  const told = listen(importer);
  await told.until(/^into the data directory/m);
  const [began, cpuBefore, peak] = [performance.now(), cpuSeconds(importer.pid), watchMemory(importer.pid)];
  await told.until(/ rows: /);
  const seconds = (performance.now() - began) / 1_000;
  const cpuCores = (cpuSeconds(importer.pid) - cpuBefore) / seconds;
  return { postsPerSecond: POSTS / seconds, peak: peak(), cpuCores, stages: undefined };
}

async function measure(way: string, folder: string, file: string): Promise<Run> {
  const directory = await mkdtemp(join(folder, "data-"));
  const run = way === "server" ? await intoServer(file, directory) : await alone(file, directory);
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  const { postsPerSecond, peak, cpuCores } = run;
  const told = `${Math.round(postsPerSecond)} posts/s, at most ${peak.resident} MB (its own ${peak.own}), ${cpuCores.toFixed(2)} cores, ${Math.round((cpuCores * 1_000_000) / postsPerSecond)} us of processor a post`;
  process.stdout.write(`${way.padEnd(8)} ${told}\n`);
  return run;
}

function figuresOf(runs: readonly Run[]) {
  return {
    runs: runs.length,
    posts_per_second: Math.round(median(runs.map((run) => run.postsPerSecond))),
    posts_per_second_worst: Math.round(Math.min(...runs.map((run) => run.postsPerSecond))),
    posts_per_second_best: Math.round(Math.max(...runs.map((run) => run.postsPerSecond))),
    peak_memory_mb: Math.max(...runs.map(({ peak }) => peak.resident)),
    peak_own_memory_mb: Math.max(...runs.map(({ peak }) => peak.own)),
    cpu_us_per_post: Math.round(median(runs.map((run) => (run.cpuCores * 1_000_000) / run.postsPerSecond))),
    cores: Math.round(median(runs.map((run) => run.cpuCores)) * 100) / 100,
  };
}

function printStages(seconds: StageSeconds): void {
  for (const [stage, share] of Object.entries(shares(seconds))) {
    const spent = (seconds[stage] ?? 0).toFixed(2);
    process.stdout.write(`  ${stage.padEnd(24)} ${spent.padStart(7)} s ${String(share).padStart(6)} %\n`);
  }
}

const folder = await mkdtemp(join(tmpdir(), "nghe-bench-import-"));
try {
  const file = join(folder, "posts.ndjson");
  await writePosts(file, POSTS, createPostGenerator(brands, FROM));
  const runs = new Map<string, Run[]>(WAYS.map((way) => [way, []]));
  for (let round = 0; round < RUNS; round += 1) {
    for (const [way, made] of runs) made.push(await measure(way, folder, file));
  }
  const last = runs.get("server")?.at(-1)?.stages ?? {};
  printStages(last);
  const byWay = Object.fromEntries([...runs].map(([way, made]) => [way, figuresOf(made)]));
  writeFigures({ posts: POSTS, target_posts_per_second: 8_000, ...byWay, stage_percent: shares(last) });
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
