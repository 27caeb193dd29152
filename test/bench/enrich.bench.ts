/**
 * What enrichment makes of posts on one core: matching and scoring, with 20 and with 1,000 queries, beside the npm
 * package `sentiment` alone on the same texts. Sentiment is English only and names no brand; it is a yardstick.
 */
import { createLexiconModel } from "@nghe/nlp";
import { type CompiledMatcher, createMatcher, matchable } from "@nghe/query";
import Sentiment from "sentiment";
import { writeFigures } from "../harness/figures.ts";
import { createPostGenerator, type GeneratedPost, generateBrands } from "./generate-posts.ts";
import { median } from "./median.ts";

const POSTS = Number(process.env.NGHE_BENCH_POSTS ?? 20_000);
const ROUNDS = Number(process.env.NGHE_BENCH_RUNS ?? 5);
const QUERIES = [20, 1_000];
const brands = generateBrands();
const model = createLexiconModel();
const sentiment = new Sentiment();

type Subject = { name: string; run: (post: GeneratedPost) => number };

/** Reads a post, finds its brands and scores the tone toward each, as the enricher does; gives how many brands. */
function enriches(matcher: CompiledMatcher): Subject["run"] {
  return ({ text }) => {
    const reading = model.read(text, { lang: null });
    const matches = matcher.match(matchable({ text }));
    for (const { spans } of matches) reading.toward(spans);
    return matches.length;
  };
}

const subjects: Subject[] = [
  ...QUERIES.map((count) => {
    const matcher = createMatcher(generateBrands(count).map(({ id, query }) => ({ id, query })));
    return { name: `${count} queries`, run: enriches(matcher) };
  }),
  {
    name: "tone of every post",
    run: ({ text }) => (model.read(text, { lang: null }).overall().score === null ? 0 : 1),
  },
  { name: "sentiment (npm) alone", run: ({ text }) => (sentiment.analyze(text).score === 0 ? 0 : 1) },
];

const post = createPostGenerator(brands, Date.UTC(2026, 0, 10));
const posts = Array.from({ length: POSTS }, (_, number) => post(number));

/** Posts a second of processor time, so that a busy machine shows less; and what it found, so that it is not left out. */
function measure({ run }: Subject): { perSecond: number; found: number } {
  const before = process.cpuUsage();
  let found = 0;
  for (const one of posts) found += run(one);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: Math.round((POSTS * 1_000_000) / (user + system)), found };
}

const results = new Map<string, { perSecond: number; found: number }[]>(subjects.map(({ name }) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const subject of subjects) {
    const result = measure(subject);
    if (round > 0) results.get(subject.name)?.push(result);
  }
}

const figures: Record<string, { posts_per_second: number; worst: number; best: number; found: number }> = {};
for (const [name, rounds] of results) {
  const rates = rounds.map(({ perSecond }) => perSecond);
  const [worst, best, found] = [Math.min(...rates), Math.max(...rates), rounds[0]?.found ?? 0];
  figures[name] = { posts_per_second: median(rates), worst, best, found };
  const told = `${median(rates).toLocaleString("en").padStart(9)} posts/s  (${worst} to ${best}, n = ${ROUNDS})`;
  process.stdout.write(`${name.padEnd(24)} ${told}\n`);
}
writeFigures({ posts: POSTS, ...figures });
