/**
 * How many posts a second one core holds against all queries at once, with full tokenising and the Vietnamese rules:
 * the work of `match-work.ts` at several sizes, posts in Vietnamese and English against 20 brands as enrichment has
 * them, and how long it takes to add, change or remove one of 50,000 queries while posts go by. Processor time.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMatcher, type Matchable, matchable, type NamedQuery } from "@nghe/query";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { createPostGenerator, generateBrands } from "./generate-posts.ts";
import { workDocuments, workQueries } from "./match-work.ts";
import { median, quantile } from "./median.ts";

const POSTS = Number(process.env.NGHE_BENCH_POSTS ?? 20_000);
const ROUNDS = Number(process.env.NGHE_BENCH_RUNS ?? 7);
const SIZES = (process.env.NGHE_BENCH_QUERIES ?? "1000,10000,50000").split(",").map(Number);
/** Rounds before the measured ones: queries move to the words that are met least. */
const WARM_UP = 2;
const CHANGES = 2_000;
const POSTS_BETWEEN_CHANGES = 20;
const MB = 2 ** 20;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

type Work = { name: string; queries: readonly NamedQuery[]; posts: readonly Matchable[] };
type Matcher = ReturnType<typeof createMatcher>;

const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (number: number) => Math.round(number * 1000) / 1000;

function works(): Work[] {
  const documents = workDocuments(POSTS).map(({ text }) => matchable({ text }));
  const brands = generateBrands();
  const write = createPostGenerator(brands, Date.UTC(2026, 0, 10));
  const posts = Array.from({ length: POSTS }, (_, number) => matchable({ text: write(number).text }));
  return [
    { name: "20 brands, Vietnamese and English", queries: brands.map(({ id, query }) => ({ id, query })), posts },
    ...SIZES.map((size) => ({ name: `${size} queries`, queries: workQueries(size), posts: documents })),
  ];
}

/** Posts a second of processor time over all posts, and how many matches they have. */
function runOnce(matcher: Matcher, posts: readonly Matchable[]): { perSecond: number; found: number } {
  const before = process.cpuUsage();
  let found = 0;
  for (const post of posts) found += matcher.match(post).length;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: Math.round((posts.length * 1_000_000) / (user + system)), found };
}

function measure({ name, queries, posts }: Work): Figures {
  const heapBefore = heapMb();
  const started = performance.now();
  const matcher = createMatcher(queries);
  const builtMs = Math.round(performance.now() - started);
  if (matcher.refused.length > 0) throw new Error(`refused: ${JSON.stringify(matcher.refused[0])}`);
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => runOnce(matcher, posts)).slice(WARM_UP);
  const rates = rounds.map(({ perSecond }) => perSecond);
  const figures = {
    posts_per_second: median(rates),
    ...{ worst: Math.min(...rates), best: Math.max(...rates) },
    matches_per_post: round((rounds[0]?.found ?? 0) / posts.length),
    built_ms: builtMs,
    heap_mb: heapMb() - heapBefore,
    slow_queries: matcher.counts().slow,
  };
  say(
    `${name.padEnd(34)} ${figures.posts_per_second.toLocaleString("en").padStart(9)} posts/s (${figures.worst} to ` +
      `${figures.best}, n = ${ROUNDS})  ${figures.matches_per_post} matches a post  built in ${builtMs} ms  ` +
      `${figures.heap_mb} MB`,
  );
  return figures;
}

/** One query of `size` added, changed or removed between posts: how long each takes, and what posts make of it. */
function measureChanges(size: number): Figures {
  const posts = workDocuments(POSTS).map(({ text }) => matchable({ text }));
  const queries = workQueries(size + CHANGES);
  const matcher = createMatcher(queries.slice(0, size));
  for (let warm = 0; warm < WARM_UP; warm += 1) runOnce(matcher, posts);
  const [set, remove, next]: [number[], number[], number[]] = [[], [], []];
  for (let change = 0; change < CHANGES; change += 1) {
    const changed = queries[size + change];
    if (changed === undefined) break;
    const isNew = change % 3 === 0;
    set.push(timed(() => matcher.set({ id: isNew ? changed.id : `q${change}`, query: changed.query })));
    remove.push(timed(() => matcher.remove(`q${size - 1 - change}`)));
    const from = (change * POSTS_BETWEEN_CHANGES) % (POSTS - POSTS_BETWEEN_CHANGES);
    for (const post of posts.slice(from, from + POSTS_BETWEEN_CHANGES)) next.push(timed(() => matcher.match(post)));
  }
  const figures = { set: spread(set), remove: spread(remove), post_between: spread(next) };
  for (const [name, { p50_ms, p99_ms, max_ms }] of Object.entries(figures)) {
    say(`${`${name} among ${size}`.padEnd(34)} p50 ${p50_ms} ms, p99 ${p99_ms} ms, max ${max_ms} ms`);
  }
  return figures;
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function spread(times: readonly number[]) {
  const [p50_ms, p99_ms] = [round(quantile(times, 0.5)), round(quantile(times, 0.99))];
  return { p50_ms, p99_ms, max_ms: round(Math.max(...times)), n: times.length };
}

function heapMb(): number {
  collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / MB);
}

const figures: Figures = { posts: POSTS };
for (const work of works()) figures[work.name] = measure(work);
figures.changes = measureChanges(Math.max(...SIZES));
writeFigures(figures);
