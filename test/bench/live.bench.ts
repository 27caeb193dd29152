/**
 * How soon a dashboard shows a post: from the answer of `POST /ingest` to the WebSocket frame that contains it, while
 * posts stream in. Every batch carries a few posts of a probe brand, each with words nobody else writes, so that the
 * stream of mentions shows which post arrived; the charts' delay is told by the volume that their frames count.
 * NGHE_BENCH_RATE posts a second for NGHE_BENCH_SECONDS.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, MentionsAnswer, ServerFrame } from "@nghe/contracts";
import { WebSocket } from "ws";
import { writeFigures } from "../harness/figures.ts";
import { createPostGenerator, type GeneratedPost, generateBrands } from "./generate-posts.ts";
import { quantile } from "./median.ts";
import { ADMIN_KEY, cpuSeconds, memoryOf, stop } from "./product-process.ts";
import { setUpWorkspace, WORKSPACE } from "./set-up-workspace.ts";
import { startServer } from "./start-server.ts";

const RATE = Number(process.env.NGHE_BENCH_RATE ?? 500);
const SECONDS = Number(process.env.NGHE_BENCH_SECONDS ?? 60);
const PROFILE = process.env.NGHE_BENCH_PROFILE;
const BATCHES_PER_SECOND = 10;
const TARGET_MS = 2_000;
const WAIT_AT_END_MS = 10_000;
const SUBSCRIPTIONS = {
  share: { kind: "share-of-voice", last: "24h", interval: "hour" },
  volume: { kind: "volume", last: "1h", interval: "minute" },
  sentiment: { kind: "sentiment", last: "24h", interval: "hour" },
  mentions: { kind: "mentions", limit: 200 },
} as const;
type Name = keyof typeof SUBSCRIPTIONS;
const NAMES: readonly Name[] = ["share", "volume", "sentiment", "mentions"];

const PROBE = { id: "probe", name: "Probe", query: "tinhieuthu", written: ["tinhieuthu"] };
const brands = [...generateBrands(19), PROBE];
const generate = createPostGenerator(brands.slice(0, 19), Date.UTC(2026, 0, 10));

/** When each probe was accepted, in the order of acceptance, and how long it took to show, ms. */
type Probe = { postId: string; acceptedAt: number; delays: Map<Name, number> };
type Board = { probes: Probe[]; frames: Map<Name, number> };

/** A batch of posts written now, the first of them a probe. */
function batchOf(first: number, count: number): GeneratedPost[] {
  const createdAt = new Date().toISOString();
  return Array.from({ length: count }, (_, index) => {
    const post = { ...generate(first + index), createdAt };
    return index === 0 ? { ...post, text: `${PROBE.query} ${post.text}` } : post;
  });
}

async function ingest(base: string, posts: readonly GeneratedPost[], board: Board): Promise<void> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}`, "content-type": "application/json" };
  const answer = await fetch(`${base}/api/v1/ingest`, { method: "POST", headers, body: JSON.stringify(posts) });
  const acceptedAt = performance.now();
  if (answer.status !== 202) throw new Error(`ingest answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  board.probes.push({ postId: `bench:${posts[0]?.id}`, acceptedAt, delays: new Map() });
}

/** Sends batches on the clock, whatever their answers take. */
async function stream(base: string, board: Board): Promise<void> {
  const size = Math.round(RATE / BATCHES_PER_SECOND);
  const flying: Promise<void>[] = [];
  const began = performance.now();
  for (let batch = 0; batch < SECONDS * BATCHES_PER_SECOND; batch += 1) {
    const due = began + (batch * 1_000) / BATCHES_PER_SECOND;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    flying.push(ingest(base, batchOf(batch * size, size), board));
  }
  await Promise.all(flying);
}

/** Opens the live connection, and notes from which frame on each probe shows. */
async function watch(base: string, board: Board): Promise<WebSocket> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` };
  const socket = new WebSocket(`${base.replace("http", "ws")}/live`, { headers });
  await new Promise((open, failed) => socket.once("open", open).once("error", failed));
  const first = new Set<string>();
  const ready = new Promise<void>((done, failed) => {
    socket.on("message", (data) => {
      const at = performance.now();
      const frame: ServerFrame = JSON.parse(data.toString());
      if (frame.type === "error") failed(new Error(`${frame.id}: ${frame.message}`));
      if (frame.type !== "snapshot" && frame.type !== "update") return;
      const name = NAMES.find((one) => one === frame.id);
      if (name !== undefined) note(board, name, frame.data, at);
      if (first.add(frame.id).size === NAMES.length) done();
    });
  });
  for (const id of NAMES) {
    const query = { ...SUBSCRIPTIONS[id], workspace: WORKSPACE };
    socket.send(JSON.stringify({ type: "subscribe", id, query }));
  }
  await ready;
  return socket;
}

function note(board: Board, name: Name, data: Answer, at: number): void {
  board.frames.set(name, (board.frames.get(name) ?? 0) + 1);
  const shown = data.kind === "mentions" ? probesAmong(board, data) : board.probes.slice(0, probesCounted(data));
  for (const { acceptedAt, delays } of shown) if (!delays.has(name)) delays.set(name, at - acceptedAt);
}

function probesAmong(board: Board, { items }: MentionsAnswer): Probe[] {
  const ids = new Set(items.filter(({ brand }) => brand === PROBE.id).map(({ postId }) => postId));
  return board.probes.filter(({ postId }) => ids.has(postId));
}

function probesCounted(data: Answer): number {
  if (!("brands" in data)) return 0;
  const counted = data.brands.find(({ brand }) => brand === PROBE.id);
  if (counted === undefined) return 0;
  if ("mentions" in counted) return counted.mentions;
  return "unsure" in counted ? counted.positive + counted.neutral + counted.negative + counted.unsure : 0;
}

function figuresOf(name: Name, board: Board) {
  const delays = board.probes.flatMap(({ delays: known }) => known.get(name) ?? []);
  const at = (share: number): number => Math.round(quantile(delays, share));
  const figures = { shown: delays.length, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99), max_ms: at(1) };
  const told = `p50 ${figures.p50_ms} ms, p95 ${figures.p95_ms} ms, p99 ${figures.p99_ms} ms, worst ${figures.max_ms} ms`;
  const frames = board.frames.get(name) ?? 0;
  process.stdout.write(`${name.padEnd(10)} ${told} (${delays.length} of ${board.probes.length}, ${frames} frames)\n`);
  return { ...figures, frames };
}

const allShown = (board: Board): boolean => board.probes.every(({ delays }) => delays.size === NAMES.length);

async function measure(directory: string) {
  const { child, base } = await startServer(directory, PROFILE);
  try {
    await setUpWorkspace(base, brands);
    const board: Board = { probes: [], frames: new Map() };
    const socket = await watch(base, board);
    const [began, cpuBefore] = [performance.now(), cpuSeconds(child.pid)];
    await stream(base, board);
    const cores = (cpuSeconds(child.pid) - cpuBefore) / ((performance.now() - began) / 1_000);
    const deadline = performance.now() + WAIT_AT_END_MS;
    while (!allShown(board) && performance.now() < deadline) await new Promise((done) => setTimeout(done, 100));
    socket.close();
    const memory = memoryOf(child.pid);
    process.stdout.write(
      `${RATE} posts/s for ${SECONDS} s: ${cores.toFixed(2)} cores, ${memory.resident} MB at the end, ${memory.own} its own\n`,
    );
    return { board, cores: Math.round(cores * 100) / 100, memory_mb: memory.resident, own_memory_mb: memory.own };
  } finally {
    await stop(child);
  }
}

const directory = await mkdtemp(join(tmpdir(), "nghe-bench-live-"));
try {
  const { board, ...process } = await measure(directory);
  const delays = Object.fromEntries(NAMES.map((name) => [name, figuresOf(name, board)]));
  writeFigures({ posts_per_second: RATE, seconds: SECONDS, target_p95_ms: TARGET_MS, ...process, ...delays });
} finally {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}
