import type { Answers, Selection } from "../store.ts";
import { ENGAGEMENT, TONE } from "./selection-filter.ts";
import { momentLiteral, stringLiteral, stringLiterals } from "./sql-literal.ts";

type Kind = Parameters<Answers["sqlFor"]>[0];

const SHOWN_MENTIONS = 100;

/** The bucket of a row: a moment for minutes and hours, a local date for days, weeks and months. */
function bucketExpression({ interval, timezone }: Selection): string {
  const zone = stringLiteral(timezone);
  return {
    minute: `toStartOfMinute(toTimeZone(published_at, ${zone}))`,
    hour: `toStartOfHour(published_at, ${zone})`,
    day: `toDate(published_at, ${zone})`,
    week: `toMonday(published_at, ${zone})`,
    month: `toStartOfMonth(published_at, ${zone})`,
  }[interval];
}

function inList(column: string, values: readonly string[] | null): string[] {
  return values === null ? [] : [`${column} IN ${stringLiterals(values)}`];
}

function period(selection: Selection): string[] {
  return [`published_at >= ${momentLiteral(selection.from)}`, `published_at < ${momentLiteral(selection.to)}`];
}

function ofWorkspace(selection: Selection): string[] {
  return [`workspace = ${stringLiteral(selection.workspace)}`];
}

function ofBrands(selection: Selection): string[] {
  return inList(
    "brand",
    selection.brands.map(({ id }) => id),
  );
}

function rowFilters(selection: Selection): string[] {
  return [
    ...ofWorkspace(selection),
    ...ofBrands(selection),
    ...period(selection),
    ...inList("via", selection.vias),
    ...inList("source", selection.sources),
    ...inList("lang", selection.langs),
    ...inList(TONE, selection.sentiments),
    ...(selection.countedOnly ? ["counted"] : []),
  ];
}

const where = (filters: readonly string[]): string => `WHERE ${filters.join("\n  AND ")}`;

const SERIES = {
  "share-of-voice": "count() AS mentions, sum(count()) OVER (PARTITION BY bucket) AS total, mentions / total AS share",
  volume: "count() AS mentions",
  sentiment:
    "countIf(sentiment = 1) AS positive, countIf(sentiment = 0) AS neutral, countIf(sentiment = -1) AS negative,\n" +
    "  countIf(isNull(sentiment)) AS unsure,\n" +
    "  if(positive + negative = 0, NULL, (positive - negative) / (positive + negative)) AS net",
  engagement: `sum(${ENGAGEMENT}) AS engagement`,
} as const;

function series(kind: keyof typeof SERIES, selection: Selection): string {
  return `SELECT ${bucketExpression(selection)} AS bucket, brand,
  ${SERIES[kind]}
FROM nghe.mentions
${where(rowFilters(selection))}
GROUP BY bucket, brand
ORDER BY bucket, brand`;
}

function mentions(selection: Selection): string {
  return `SELECT *
FROM nghe.mentions
${where(rowFilters(selection))}
ORDER BY published_at DESC, mention_id DESC
LIMIT ${SHOWN_MENTIONS}`;
}

function coverage(selection: Selection): string {
  const filters = [...ofWorkspace(selection), ...period(selection), ...inList("source", selection.sources)];
  return `SELECT source, uniqExact(post_id) AS posts, min(seen_at) AS first_seen_at, max(seen_at) AS last_seen_at,
  max(published_at) AS last_published_at
FROM nghe.mentions
${where(filters)}
GROUP BY source
ORDER BY source`;
}

function alerts(selection: Selection): string {
  const touching = [`last_at >= ${momentLiteral(selection.from)}`, `onset_at < ${momentLiteral(selection.to)}`];
  return `SELECT *
FROM nghe.alerts
${where([...ofWorkspace(selection), ...ofBrands(selection), ...touching])}
ORDER BY onset_at DESC, alert_id DESC`;
}

/**
 * The statement over the views of `nghe` that gives an answer's figures, for people to run through the SQL door.
 * Its values are written in as literals. An hour cut by a half-hour clock change (Lord Howe alone) is the one
 * bucket that the engine cuts otherwise.
 */
export function sqlFor(kind: Kind, selection: Selection): string {
  if (kind === "mentions") return mentions(selection);
  if (kind === "coverage") return coverage(selection);
  if (kind === "alerts") return alerts(selection);
  return series(kind, selection);
}
