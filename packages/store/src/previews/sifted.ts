import { WORDS_VERSION } from "@nghe/query/stored-words";
import type { Params } from "../database.ts";
import { mayHold } from "./may-hold.ts";
import type { SiftAsked, SiftedQuery } from "./previews.ts";

/** A part of a statement: what it selects from, and its values. */
export type Sifted = { standings: string; where: string; params: Params };

/** Whether the columns of a post say what there is to know of it. */
export const READABLE = `words_version = ${WORDS_VERSION}`;

/** When a post was published, or says it was. */
export const PUBLISHED = "ifNull(published_at, created_at)";

/** Posts that the asker may see, in the time asked for. */
export function inReach({ scopes, seenSince, period }: SiftAsked): { where: string; params: Params } {
  const conditions = [
    "NOT deleted",
    "hasAny(scopes, {scopes:Array(String)})",
    "seen_at >= fromUnixTimestamp64Milli({seenSince:Int64}, 'UTC')",
    ...(period === null
      ? []
      : [
          `${PUBLISHED} >= fromUnixTimestamp64Milli({from:Int64}, 'UTC')`,
          `${PUBLISHED} < fromUnixTimestamp64Milli({to:Int64}, 'UTC')`,
        ]),
  ];
  const params = { scopes, seenSince: Math.max(0, seenSince), ...(period === null ? {} : clamped(period)) };
  return { where: conditions.join(" AND "), params };
}

const LATEST = Date.UTC(2299, 11, 31);
const clamp = (ms: number) => Math.min(Math.max(0, Math.trunc(ms)), LATEST);
const clamped = ({ from, to }: { from: number; to: number }) => ({ from: clamp(from), to: clamp(to) });

/** Posts of which the columns say what there is to know, and what they say of each query. */
export function readable(asked: SiftAsked): Sifted {
  const reach = inReach(asked);
  const [first, second] = asked.queries;
  const standings = `(${standingOf(first)}, ${second === undefined ? "0" : standingOf(second)})`;
  const any = (of: (query: SiftedQuery) => string) => `(${asked.queries.map(of).join(" OR ")})`;
  return {
    standings,
    where: `${reach.where} AND ${READABLE} AND ${any(({ index }) => index)} AND ${any(({ may }) => may)}`,
    params: Object.assign({}, reach.params, ...asked.queries.map(({ params }) => params)),
  };
}

function standingOf({ sure, may }: SiftedQuery): string {
  return sure === may ? `if(${may}, 2, 0)` : `multiIf(${sure}, 2, ${may}, 1, 0)`;
}

/** Posts whose state must be read, of those that hold one of the words of each query, or may hold it in pieces. */
export function unreadable(asked: SiftAsked): Sifted {
  const reach = inReach(asked);
  const params: Record<string, Params[string]> = { ...reach.params };
  const may = asked.queries.map((query, nth) => mayHold(query, String(nth), params));
  const [first = "0", second] = may;
  return {
    standings: `(${first}, ${second ?? "0"})`,
    where: `${reach.where} AND NOT (${READABLE}) AND (${may.join(" OR ")})`,
    params,
  };
}
