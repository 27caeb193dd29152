import type { PreviewAnswer, PreviewCoverage, PreviewTone, QueryFault } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import { checkQuery, explainQuery, parseQuery, type Query, type QueryLanguage, type QueryProblem } from "@nghe/query";
import type { Previews, SiftAsked, Standings } from "@nghe/store";
import { faultOf } from "../brand-queries/query-faults.ts";
import type { Names } from "../http/routes/check-query.ts";
import { estimate } from "./estimate.ts";
import { createPostReader, exampleOf, type PostReading } from "./post-reader.ts";
import { siftedQuery } from "./sift-queries.ts";
import { countOf, readAll, type Sifting, sift } from "./sifting.ts";
import { spread } from "./spread.ts";

/** Which posts are looked at. */
export type Within = Pick<SiftAsked, "scopes" | "seenSince" | "period" | "timeoutMs">;
export type PreviewAsked = {
  query: string;
  named: Names;
  /** What problems and warnings are told in. */
  language: QueryLanguage;
  timezone: string;
  within: Within;
};
export type PreviewDeps = { previews: Previews; model: LanguageModel | null };

const MAX_EXAMPLES = 20;
/** Posts whose tone is scored, drawn at random. */
const MOST_SCORED = 300;
const SURE: readonly Standings[] = [[2, 0]];
const ID = "preview";

/**
 * What a query would match among the stored posts in sight, before it is saved. A query that cannot be used is an
 * answer too, not an error: the editor shows where it breaks.
 */
export async function previewQuery(
  { previews, model }: PreviewDeps,
  asked: PreviewAsked,
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const { query: text, named, language, within, timezone } = asked;
  const parsed = parseQuery(text, { named, language });
  if (!parsed.ok) return refused(firstFault(parsed.problems), timezone);

  const { inexact, ...query } = siftedQuery(parsed.query, "q");
  const sifted: SiftAsked = { ...within, queries: [query] };
  const read = createPostReader([{ id: ID, query: text, named }], model);
  const wanted = { random: { of: SURE, limit: model === null ? 0 : MOST_SCORED }, newest: MAX_EXAMPLES };
  const sifting = await sift(previews, sifted, wanted, read, signal);
  const sure = sifting.cells.filter(({ standings: [standing] }) => standing === 2);
  const verified = sifting.verified.filter((reading) => reading.match(ID) !== undefined);
  const figures = figuresOf(sifting, verified.length);
  const weight = sifting.verified.length === 0 ? 1 : Math.max(1, sifting.candidates / sifting.verified.length);
  const sureShare = figures.matched === 0 ? 0 : figures.coverage.sure / figures.matched;
  const ofSure = Math.round(MOST_SCORED * sureShare);
  const drawn = await readAll(sifting.random.slice(0, ofSure), read, signal);
  const shown = [...(await readAll(sifting.newest, read, signal)), ...verified];
  const { posts, unmatchedSince } = sifting;
  return {
    ok: true,
    problem: null,
    warnings: checkQuery(parsed.query, { language }).map(faultOf),
    explanation: explanationOf(parsed.query),
    scanned: posts,
    matched: figures.matched,
    coverage: { ...figures.coverage, inexact: [...inexact], posts, unmatchedSince },
    timezone,
    ...spread({ sure, verified, weight }, timezone),
    tone: model === null ? null : toneOf([...drawn, ...verified.slice(0, MOST_SCORED - ofSure)]),
    examples: examplesOf(shown),
  };
}

function figuresOf({ cells, candidates, verified }: Sifting, held: number) {
  const sure = countOf(cells, ([standing]) => standing === 2);
  const { posts, low, high } = estimate(sure, candidates, verified.length, held);
  const exact = verified.length >= candidates;
  const coverage: Omit<PreviewCoverage, "posts" | "inexact" | "unmatchedSince"> = {
    exact,
    sure,
    candidates,
    verified: verified.length,
    low,
    high,
  };
  return { matched: posts, coverage };
}

const explanationOf = (query: Query) => ({ en: explainQuery(query, "en"), vi: explainQuery(query, "vi") });

function examplesOf(readings: readonly PostReading[]): PreviewAnswer["examples"] {
  const newestFirst = readings.toSorted((a, b) => b.post.at - a.post.at);
  const examples = newestFirst.flatMap((reading) => {
    const match = reading.match(ID);
    return match === undefined ? [] : [exampleOf(reading, match)];
  });
  return examples.slice(0, MAX_EXAMPLES);
}

/** The tone of posts at random: of the sure and of the verified ones as many as their numbers say. */
function toneOf(readings: readonly PostReading[]): PreviewTone | null {
  const tone: PreviewTone = { scored: 0, positive: 0, neutral: 0, negative: 0, unsure: 0 };
  for (const reading of readings) {
    const match = reading.match(ID);
    if (match === undefined) continue;
    tone.scored += 1;
    tone[toneName(reading.tone(match))] += 1;
  }
  return tone.scored === 0 ? null : tone;
}

export function toneName(sentiment: number | null): "positive" | "neutral" | "negative" | "unsure" {
  if (sentiment === null) return "unsure";
  if (sentiment === 0) return "neutral";
  return sentiment > 0 ? "positive" : "negative";
}

/** The first problem of a query, as an answer shows it. */
export function firstFault([problem]: readonly QueryProblem[]): QueryFault {
  if (problem !== undefined) return faultOf(problem);
  return { code: "unusable", message: "this query cannot be used", start: 0, end: 0, hint: null, fix: null };
}

function refused(problem: QueryFault, timezone: string): PreviewAnswer {
  return {
    ok: false,
    problem,
    warnings: [],
    explanation: null,
    scanned: 0,
    matched: 0,
    coverage: null,
    interval: "day",
    timezone,
    series: [],
    sources: [],
    languages: [],
    tone: null,
    examples: [],
  };
}
