import { isDeepStrictEqual } from "node:util";
import type { Difference, LogFacts } from "../store.ts";
import { type LiveRow, liveRows } from "../write-path/live-rows.ts";
import type { PostState } from "../write-path/state.ts";
import { rowPlace, type SeenRow, shownOf } from "./read-stored.ts";

const DAY_MS = 86_400_000;

type Found = Pick<Difference, "kind" | "detail">;
export type RowsVerdict = { found: Found[]; outdated: number };

/** How the live rows of a post differ from those its state has. Rows of deleted workspaces and brands say nothing. */
export function judgeRows(
  state: PostState,
  rows: readonly SeenRow[],
  facts: Pick<LogFacts, "isDead" | "retentionDays" | "now">,
): RowsVerdict {
  const { publishedAt } = state;
  const verdict: RowsVerdict = { found: [], outdated: 0 };
  const seen = new Map<string, SeenRow>();
  for (const row of rows) {
    if (facts.isDead(row.workspaceUid) || facts.isDead(row.brandUid)) continue;
    seen.set(rowPlace(row, row.publishedAt), row);
  }
  for (const live of publishedAt === null ? [] : liveRows(state)) {
    const place = rowPlace(live.row, publishedAt ?? 0);
    const row = seen.get(place);
    seen.delete(place);
    if (row === undefined && isOutdated(live, facts)) verdict.outdated += 1;
    else verdict.found.push(...compare(live, row, state));
  }
  for (const row of seen.values()) {
    verdict.found.push({ kind: "extra-row", detail: `${nameOf(row)} at ${row.version}, which its post does not have` });
  }
  return verdict;
}

function compare(live: LiveRow, row: undefined | SeenRow, state: PostState): Found[] {
  if (row === undefined) return [{ kind: "missing-row", detail: nameOf(live.row) }];
  if (BigInt(row.version) !== state.version) {
    return [{ kind: "wrong-row", detail: `${nameOf(row)} at ${row.version}, its post at ${state.version}` }];
  }
  const wanted = Object.entries(shownOf(live));
  const wrong = wanted.filter(([field, value]) => !isDeepStrictEqual(value, row[field as keyof SeenRow]));
  if (wrong.length === 0) return [];
  return [{ kind: "wrong-row", detail: `${nameOf(row)}: ${wrong.map(([field]) => field).join(", ")}` }];
}

function isOutdated({ row, content }: LiveRow, facts: Pick<LogFacts, "retentionDays" | "now">): boolean {
  const days = facts.retentionDays(row.workspaceUid);
  return days !== null && content.seenAt < facts.now - days * DAY_MS;
}

function nameOf({ workspace, brand }: { workspace: string; brand: string }): string {
  return `${workspace}/${brand}`;
}
