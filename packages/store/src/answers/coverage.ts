import type { SourceCoverage } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Selection } from "../store.ts";
import { coverageGaps } from "./coverage-gaps.ts";
import { all, type Filter, inStretches, inWorkspace } from "./selection-filter.ts";

const HourRow = z.object({
  source: z.string(),
  hour: z.int(),
  posts: z.int(),
  firstSeenAt: z.int(),
  lastSeenAt: z.int(),
  lastPublishedAt: z.int(),
});
type HourRow = z.infer<typeof HourRow>;

function ofSources(sources: readonly string[] | null): Filter[] {
  return sources === null ? [] : [{ where: "source IN {sources:Array(String)}", params: { sources } }];
}

function readHours(database: Database, selection: Selection): Promise<HourRow[]> {
  const { workspaceUid, sources, from, to } = selection;
  const filter = all([inWorkspace(workspaceUid), inStretches("published_at", [{ from, to }]), ...ofSources(sources)]);
  return database.query({
    sql: `SELECT source, intDiv(toUnixTimestamp64Milli(m.published_at), 3600000) * 3600000 AS hour, uniqExact(id) AS posts,
  toUnixTimestamp64Milli(min(m.seen_at)) AS firstSeenAt, toUnixTimestamp64Milli(max(m.seen_at)) AS lastSeenAt,
  toUnixTimestamp64Milli(max(m.published_at)) AS lastPublishedAt
FROM nghe_store.mentions AS m FINAL
WHERE ${filter.where}
GROUP BY source, hour
ORDER BY source, hour`,
    params: filter.params,
    row: HourRow,
    timeoutMs: undefined,
  });
}

function toCoverage(source: string, hours: readonly HourRow[], until: number): SourceCoverage {
  return {
    source,
    posts: hours.reduce((sum, { posts }) => sum + posts, 0),
    firstSeenAt: Math.min(...hours.map(({ firstSeenAt }) => firstSeenAt)),
    lastSeenAt: Math.max(...hours.map(({ lastSeenAt }) => lastSeenAt)),
    lastPublishedAt: Math.max(...hours.map(({ lastPublishedAt }) => lastPublishedAt)),
    gaps: coverageGaps(hours, until),
  };
}

/**
 * What was heard of each source in the period, over all brands of the workspace and whether counted or not, by
 * source. Nothing can have been heard after now, so silence counts up to there.
 */
export async function readCoverage(database: Database, clock: Clock, selection: Selection): Promise<SourceCoverage[]> {
  const bySource = new Map<string, HourRow[]>();
  for (const row of await readHours(database, selection)) {
    const hours = bySource.get(row.source);
    if (hours === undefined) bySource.set(row.source, [row]);
    else hours.push(row);
  }
  const until = Math.min(selection.to, clock.now());
  return [...bySource].map(([source, hours]) => toCoverage(source, hours, until));
}
