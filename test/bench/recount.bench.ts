/**
 * How long stored posts take to follow a changed query, and how long posts that come in meanwhile take to reach the
 * tables: at rest, while one brand's query is changed, and while every stored post is recounted. NGHE_BENCH_POSTS
 * (100,000) are stored, NGHE_BENCH_RATE (200) come in a second; NGHE_BENCH_DATA names a directory that is kept, so that
 * the import is done once.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatchReport, IngestAnswer, RecountView } from "@nghe/contracts";
import { z } from "zod";
import { writeFigures } from "../harness/figures.ts";
import { createPostGenerator, generateBrands } from "./generate-posts.ts";
import { quantile } from "./median.ts";
import { ADMIN_KEY, metricIn, scrape, stop } from "./product-process.ts";
import { WORKSPACE } from "./set-up-workspace.ts";
import { startServer } from "./start-server.ts";
import { storedPosts } from "./stored-posts.ts";

const POSTS = Number(process.env.NGHE_BENCH_POSTS ?? 100_000);
const RATE = Number(process.env.NGHE_BENCH_RATE ?? 200);
const KEPT = process.env.NGHE_BENCH_DATA;
const AT_REST_MS = 10_000;
const BATCHES_A_SECOND = 5;
const LOOK_MS = 50;
const brands = generateBrands();
const generate = createPostGenerator(brands, Date.UTC(2026, 0, 10));
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function ask<T>(base: string, method: string, path: string, body: undefined | object, shape: z.ZodType<T>) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${ADMIN_KEY}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return shape.parse(await answer.json());
}

/** From the answer that accepts a batch until all of it is in the tables, ms. */
async function landing(base: string, posts: readonly object[]): Promise<number> {
  const { batch } = await ask(base, "POST", "/ingest", posts, IngestAnswer);
  const accepted = performance.now();
  const path = `/ingest/${encodeURIComponent(batch)}`;
  // A server that is too busy to say has not said that it is there.
  const pending = async () => (await ask(base, "GET", path, undefined, BatchReport).catch(() => undefined))?.pending;
  while ((await pending()) !== 0) await wait(LOOK_MS);
  return performance.now() - accepted;
}

/** Of a kept directory none comes a second time. */
let next = POSTS * 10 + Math.floor(Date.now() / 1_000) * 1_000;

/** Sends posts on the clock until `isOver`; how long each batch took to land. */
async function landings(base: string, isOver: () => boolean): Promise<number[]> {
  const flying: Promise<number>[] = [];
  const began = performance.now();
  for (let batch = 0; !isOver(); batch += 1) {
    const createdAt = new Date().toISOString();
    const size = Math.round(RATE / BATCHES_A_SECOND);
    const posts = Array.from({ length: size }, () => ({ ...generate(next++), createdAt }));
    flying.push(landing(base, posts));
    await wait(Math.max(0, began + ((batch + 1) * 1_000) / BATCHES_A_SECOND - performance.now()));
  }
  return Promise.all(flying);
}

async function recounted(base: string): Promise<void> {
  const path = `/workspaces/${WORKSPACE}/backfill`;
  while ((await ask(base, "GET", path, undefined, RecountView)).state !== "idle") await wait(100);
}

const sentIn = async (base: string) => metricIn(await scrape(base), "nghe_backfill_posts_total");

/** What a change of the first brand's query costs, and what it costs those who come in meanwhile. */
async function change(base: string, name: string, query: string) {
  const sent = await sentIn(base);
  const began = performance.now();
  let isOver = false;
  const coming = landings(base, () => isOver);
  await ask(base, "PATCH", `/workspaces/${WORKSPACE}/brands/${brands[0]?.id}`, { query }, z.object({}));
  await recounted(base);
  const seconds = (performance.now() - began) / 1_000;
  isOver = true;
  const posts = (await sentIn(base)) - sent;
  return figuresOf(name, await coming, { recounted: posts, seconds: Math.round(seconds * 10) / 10 });
}

function figuresOf(name: string, delays: readonly number[], more: Record<string, number>) {
  const at = (share: number): number => Math.round(quantile(delays, share));
  const figures = { ...more, p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1), batches: delays.length };
  process.stdout.write(`${name.padEnd(24)} ${JSON.stringify(figures)}\n`);
  return figures;
}

async function measure(directory: string) {
  const { child, base } = await startServer(directory, undefined);
  try {
    await recounted(base);
    const until = performance.now() + AT_REST_MS;
    const rest = figuresOf("at rest", await landings(base, () => performance.now() > until), {});
    const one = await change(base, "one brand's query", `${brands[0]?.query} OR "${brands[1]?.name}"`);
    const all = await change(base, "every post", `${brands[0]?.query} OR sentiment:negative`);
    writeFigures({ stored_posts: POSTS, posts_per_second: RATE, rest, one, all });
  } finally {
    await stop(child);
  }
}

const folder = KEPT ?? (await mkdtemp(join(tmpdir(), "nghe-bench-recount-")));
try {
  await mkdir(folder, { recursive: true });
  await measure(await storedPosts(folder, brands, POSTS, generate));
} finally {
  if (KEPT === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
