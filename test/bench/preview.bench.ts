/**
 * How long a preview takes over stored posts, through the running product, for queries of many shapes; and what the
 * index that serves them takes on disk. NGHE_BENCH_POSTS (1,000,000) and NGHE_BENCH_RUNS (20) say how much;
 * NGHE_BENCH_DATA names a directory that is kept, so that the import is done once.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompareAnswer, PreviewAnswer } from "@nghe/contracts";
import { createChdbDatabase } from "@nghe/store/chdb";
import { z } from "zod";
import { writeFigures } from "../harness/figures.ts";
import { createPostGenerator, generateBrands } from "./generate-posts.ts";
import { median, quantile } from "./median.ts";
import { ADMIN_KEY, stop } from "./product-process.ts";
import { WORKSPACE } from "./set-up-workspace.ts";
import { startServer } from "./start-server.ts";
import { storedPosts } from "./stored-posts.ts";

const POSTS = Number(process.env.NGHE_BENCH_POSTS ?? 1_000_000);
const RUNS = Number(process.env.NGHE_BENCH_RUNS ?? 20);
const KEPT = process.env.NGHE_BENCH_DATA;
const FROM = Date.UTC(2026, 0, 10);
const TARGET_MS = 500;
const brands = generateBrands();
const [own, second, ...others] = brands;
if (own === undefined || second === undefined) throw new Error("there are no brands");

const SHAPES: Record<string, string> = {
  "a brand as it is": own.query,
  "a brand without marks": '"gio mobile" OR #giomobile OR @giomobile',
  "a phrase with marks": '"gió mobile"',
  "a handle": "@senshop",
  "one word of a name": "saobank",
  "one word with marks": "đá",
  "a common word": "the",
  "a common word with marks": "không",
  "words to leave out": `"${own.name}" -giveaway -"chán" -lỗi`,
  "words near each other": "(giao OR đơn) NEAR/5 (chậm OR lỗi)",
  "a wildcard": "senshop* OR trangair*",
  fields: `"${own.name}" lang:vi followers:>1000 likes:>=10`,
  "case and raw": 'case:Sao OR raw:"@saobank"',
  "negative talk": `"${own.name}" sentiment:negative`,
  "twenty brands": brands.map(({ name }) => `"${name}"`).join(" OR "),
  "a word nobody wrote": "vinamilk",
};

type Timed = { name: string; p50: number; p95: number; matched: number; exact: boolean; verified: number };

async function ask<T>(url: string, body: object, shape: z.ZodType<T>): Promise<{ ms: number; answer: T }> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}`, "content-type": "application/json" };
  const began = performance.now();
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  const ms = performance.now() - began;
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return { ms, answer: shape.parse(JSON.parse(text)) };
}

async function measure<T>(name: string, url: string, body: object, shape: z.ZodType<T>, read: (answer: T) => Timed) {
  const times: number[] = [];
  let last: undefined | T;
  for (let run = 0; run <= RUNS; run += 1) {
    const { ms, answer } = await ask(url, body, shape);
    if (run > 0) times.push(ms);
    last = answer;
  }
  if (last === undefined) throw new Error("nothing was asked");
  const timed = { ...read(last), name, p50: Math.round(median(times)), p95: Math.round(quantile(times, 0.95)) };
  const { p50, p95, matched, exact, verified } = timed;
  const found = `${matched.toLocaleString("en").padStart(9)} ${exact ? "exact" : "estimated"}, ${verified} read`;
  process.stdout.write(
    `${name.padEnd(26)} p50 ${String(p50).padStart(5)} ms  p95 ${String(p95).padStart(5)} ms ${found}\n`,
  );
  return timed;
}

const empty = { name: "", p50: 0, p95: 0 };
const ofPreview = ({ matched, coverage }: PreviewAnswer): Timed => {
  return { ...empty, matched, exact: coverage?.exact ?? false, verified: coverage?.verified ?? 0 };
};
const ofComparison = ({ gained, coverage }: CompareAnswer): Timed => {
  return { ...empty, matched: gained.posts, exact: coverage?.exact ?? false, verified: coverage?.verified ?? 0 };
};

/** Bytes on disk of the posts, of the columns that previews need, and of the text index. */
async function sizes(directory: string) {
  const database = await createChdbDatabase({ path: join(directory, "clickhouse") });
  const row = z.object({ posts: z.int(), columns: z.int(), index: z.int(), parts: z.int() });
  const [found] = await database.query({
    sql: `SELECT
  (SELECT sum(bytes_on_disk) FROM system.parts WHERE database = 'nghe_store' AND table = 'posts' AND active) AS posts,
  (SELECT count() FROM system.parts WHERE database = 'nghe_store' AND table = 'posts' AND active) AS parts,
  (SELECT sum(column_bytes_on_disk) FROM system.parts_columns WHERE database = 'nghe_store' AND table = 'posts' AND active
    AND column NOT IN ('h', 'source', 'id', 'version', 'state', 'deleted', 'scopes', 'matched', 'placed', 'published_at',
      'seen_at', 'changed_at', 'author_id', 'author_ids', 'root_id', 'registry_offset')) AS columns,
  (SELECT sum(data_compressed_bytes) FROM system.data_skipping_indices WHERE database = 'nghe_store' AND table = 'posts'
    AND name = 'by_text') AS index`,
    params: {},
    row,
    timeoutMs: undefined,
  });
  await database.close();
  return found ?? { posts: 0, columns: 0, index: 0, parts: 0 };
}

const mb = (bytes: number) => Math.round(bytes / 1_048_576);

const folder = KEPT ?? (await mkdtemp(join(tmpdir(), "nghe-bench-preview-")));
await mkdir(folder, { recursive: true });
try {
  const directory = await storedPosts(folder, brands, POSTS, createPostGenerator(brands, FROM));
  const size = await sizes(directory);
  process.stdout.write(
    `posts ${mb(size.posts)} MB in ${size.parts} parts, of it ${mb(size.columns)} MB columns for previews and ${mb(size.index)} MB text index\n`,
  );
  const { child, base } = await startServer(directory, undefined);
  const timed: Timed[] = [];
  try {
    const at = `${base}/api/v1/workspaces/${WORKSPACE}`;
    for (const [name, query] of Object.entries(SHAPES)) {
      timed.push(await measure(name, `${at}/queries/preview`, { query, days: 400 }, PreviewAnswer, ofPreview));
    }
    const compared = {
      query: `${own.query} OR "${second.name}"`,
      from: "2026-01-01T00:00:00Z",
      to: "2026-04-01T00:00:00Z",
    };
    const url = `${at}/brands/${own.id}/queries/compare`;
    timed.push(await measure("present text against new", url, compared, CompareAnswer, ofComparison));
  } finally {
    await stop(child);
  }
  const shapes = Object.fromEntries(
    timed.map(({ name, p50, p95, matched, exact, verified }) => [
      name,
      { p50_ms: p50, p95_ms: p95, matched, exact, verified },
    ]),
  );
  const slow = timed.filter(({ p95 }) => p95 > TARGET_MS).map(({ name }) => name);
  process.stdout.write(
    slow.length === 0 ? `all within ${TARGET_MS} ms\n` : `beyond ${TARGET_MS} ms: ${slow.join(", ")}\n`,
  );
  const disk = { posts_mb: mb(size.posts), columns_mb: mb(size.columns), index_mb: mb(size.index) };
  writeFigures({ posts: POSTS, runs: RUNS, target_ms: TARGET_MS, brands: others.length + 2, ...disk, shapes });
} finally {
  if (KEPT === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
