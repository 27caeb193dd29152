/**
 * Nghe's matcher beside Lucene Monitor and a loop of regular expressions, on the same queries and documents, in the
 * part of the language that all have: the hits must be the same, the times are rounds taken in turn. Nghe runs with its
 * full tokenising and its Vietnamese rules on. Rates are by processor time of the whole process, garbage included, so
 * that a busy machine shows less; rates by the clock stand beside them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMatcher, matchable } from "@nghe/query";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { buildLucene, type LucenePeer, startLucene } from "./match-peers/lucene-peer.ts";
import { createRegexPeer } from "./match-peers/regex-peer.ts";
import { type WorkDocument, type WorkQuery, workDocuments, workQueries } from "./match-work.ts";
import { median } from "./median.ts";

const DOCUMENTS = Number(process.env.NGHE_BENCH_POSTS ?? 20_000);
const ROUNDS = Number(process.env.NGHE_BENCH_RUNS ?? 5);
const SIZES = (process.env.NGHE_BENCH_QUERIES ?? "1000,10000,50000").split(",").map(Number);
/** Rounds before the measured ones: compilers warm up, and Nghe's queries move to the words that are met least. */
const WARM_UP = 2;
/** Documents times queries that the regular expressions are given: more would take hours. */
const REGEX_WORK = 1_000_000;
const MB = 2 ** 20;

type Arm = { name: string; documents: number; builtMs: number; run(): Promise<Round> };
type Round = { cpuMs: number; wallMs: number; memoryMb: number };

const say = (line: string) => process.stdout.write(`${line}\n`);

async function timed(work: () => unknown): Promise<Round> {
  const [before, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const memoryMb = process.memoryUsage.rss() / MB;
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - before, memoryMb };
}

/** The hits of a way to match, as `document query`, and the way as an arm of the measurement. */
type Way = { arm: Arm; hits: ReadonlySet<string> };

async function nghe(queries: readonly WorkQuery[], documents: readonly WorkDocument[]): Promise<Way> {
  let matcher = createMatcher([]);
  const { cpuMs: builtMs } = await timed(() => {
    matcher = createMatcher(queries.map(({ id, query }) => ({ id, query })));
  });
  if (matcher.refused.length > 0) throw new Error(`refused: ${JSON.stringify(matcher.refused[0])}`);
  const match = (text: string) => matcher.match(matchable({ text }));
  const hits = new Set(documents.flatMap(({ id, text }) => match(text).map((found) => `${id} ${found.id}`)));
  const run = () => timed(() => documents.forEach(({ text }) => void match(text)));
  return { arm: { name: "nghe", documents: documents.length, builtMs, run }, hits };
}

function regex(queries: readonly WorkQuery[], documents: readonly WorkDocument[]): Way {
  const some = documents.slice(0, Math.max(20, Math.floor(REGEX_WORK / queries.length)));
  const before = performance.now();
  const match = createRegexPeer(queries);
  const builtMs = performance.now() - before;
  const hits = new Set(some.flatMap(({ id, text }) => match(text).map((query) => `${id} ${query}`)));
  const run = () => timed(() => some.forEach(({ text }) => void match(text)));
  return { arm: { name: "regular expressions", documents: some.length, builtMs, run }, hits };
}

async function lucene(peer: LucenePeer, hitsFile: string): Promise<Way> {
  const hits = new Set(await peer.hits(hitsFile));
  return { arm: { name: "lucene monitor", documents: DOCUMENTS, builtMs: peer.builtMs, run: peer.run }, hits };
}

/** Throws where two ways disagree about a document that both looked at. */
function assertSame(one: Way, other: Way): void {
  const looked = Math.min(one.arm.documents, other.arm.documents);
  const seen = ({ hits }: Way) => [...hits].filter((hit) => Number(hit.slice(1, hit.indexOf(" "))) < looked);
  const apart = [
    ...seen(one).filter((hit) => !other.hits.has(hit)),
    ...seen(other).filter((hit) => !one.hits.has(hit)),
  ];
  if (apart.length === 0) return;
  throw new Error(`${one.arm.name} and ${other.arm.name} disagree on ${apart.length} hits, first ${apart[0]}`);
}

async function measure(arms: readonly Arm[]): Promise<Figures> {
  const rounds = new Map<Arm, Round[]>(arms.map((arm) => [arm, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const arm of arms) {
      const result = await arm.run();
      if (round >= WARM_UP) rounds.get(arm)?.push(result);
    }
  }
  const figures: Figures = {};
  for (const [arm, results] of rounds) figures[arm.name] = figuresOf(arm, results, rounds.get(arms[0] ?? arm) ?? []);
  return figures;
}

/** Rates by processor time; `times_slower` is the median over rounds of what it took beside the first arm's. */
function figuresOf({ name, documents, builtMs }: Arm, rounds: readonly Round[], first: readonly Round[]): Figures {
  const rates = rounds.map(({ cpuMs }) => Math.round((documents * 1000) / cpuMs));
  const wall = median(rounds.map(({ wallMs }) => Math.round((documents * 1000) / wallMs)));
  const slower = median(rounds.map(({ cpuMs }, nth) => cpuMs / documents / ((first[nth]?.cpuMs ?? cpuMs) / DOCUMENTS)));
  const memory = Math.round(Math.max(...rounds.map(({ memoryMb }) => memoryMb)));
  const rate = median(rates);
  say(
    `${name.padEnd(20)} ${rate.toLocaleString("en").padStart(9)} posts/s (${Math.min(...rates)} to ${Math.max(...rates)}, ` +
      `wall ${wall}, n = ${rounds.length})  ${slower.toFixed(1)} ×  built in ${Math.round(builtMs)} ms  ${memory} MB`,
  );
  return {
    posts_per_second: rate,
    ...{ worst: Math.min(...rates), best: Math.max(...rates), posts_per_second_wall: wall },
    ...{ times_slower: Math.round(slower * 10) / 10, built_ms: Math.round(builtMs), memory_mb: memory },
  };
}

const folder = mkdtempSync(join(tmpdir(), "nghe-match-peers-"));
const figures: Figures = { documents: DOCUMENTS };
try {
  mkdirSync(folder, { recursive: true });
  const documents = workDocuments(DOCUMENTS);
  const documentsFile = join(folder, "documents.jsonl");
  writeFileSync(documentsFile, documents.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const built = buildLucene(join(folder, "lucene"));
  if (!built.ok) {
    say(`skipped: Lucene Monitor [${built.reason}]`);
    figures.skipped = built.reason;
  }
  for (const size of SIZES) {
    const queries = workQueries(size);
    const queriesFile = join(folder, `queries-${size}.jsonl`);
    writeFileSync(queriesFile, queries.map((one) => `${JSON.stringify(one)}\n`).join(""));
    const peer = built.ok ? await startLucene(built.classPath, queriesFile, documentsFile) : undefined;
    try {
      const ways = [await nghe(queries, documents)];
      if (peer !== undefined) ways.push(await lucene(peer, join(folder, "hits")));
      ways.push(regex(queries, documents));
      const [ours] = ways;
      if (ours !== undefined) for (const way of ways.slice(1)) assertSame(ours, way);
      say(`\n${size.toLocaleString("en")} queries, ${ours?.hits.size} hits, the same in all`);
      figures[`queries_${size}`] = { hits: ours?.hits.size ?? 0, ...(await measure(ways.map(({ arm }) => arm))) };
    } finally {
      peer?.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFigures(figures);
