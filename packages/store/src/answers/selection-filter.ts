import type { Params } from "../database.ts";
import type { Selection } from "../store.ts";
import { LAST_MOMENT } from "./sql-literal.ts";
import type { Stretch } from "./stretches.ts";

export type Filter = { where: string; params: Params };

const DEAD = "(SELECT uid FROM nghe_store.dead_uids)";

/** The tone of a row in words: what a selection names. */
export const TONE =
  "multiIf(isNull(sentiment), 'unsure', sentiment > 0, 'positive', sentiment < 0, 'negative', 'neutral')";

/** Likes, shares and comments of a row, as far as they are known (formula `engagement` 1). */
export const ENGAGEMENT =
  "if(isNull(likes) AND isNull(shares) AND isNull(comments), NULL, ifNull(likes, 0) + ifNull(shares, 0) + ifNull(comments, 0))";

const clamp = (ms: number): number => Math.min(Math.max(0, Math.trunc(ms)), LAST_MOMENT);

/** `column` within any of the stretches, from included and to excluded. */
export function inStretches(column: string, stretches: readonly Stretch[]): Filter {
  const params: Record<string, number> = {};
  const ranges = stretches.map(({ from, to }, index) => {
    params[`from${index}`] = clamp(from);
    params[`to${index}`] = clamp(to);
    return (
      `(${column} >= fromUnixTimestamp64Milli({from${index}:Int64}, 'UTC') ` +
      `AND ${column} < fromUnixTimestamp64Milli({to${index}:Int64}, 'UTC'))`
    );
  });
  return { where: ranges.length === 0 ? "0" : `(${ranges.join(" OR ")})`, params };
}

/** Rows of one workspace that is alive, in a table with `workspace_uid` and `brand_uid`. */
export function inWorkspace(workspaceUid: string): Filter {
  return {
    where: `workspace_uid = {workspaceUid:String} AND workspace_uid NOT IN ${DEAD} AND brand_uid NOT IN ${DEAD}`,
    params: { workspaceUid },
  };
}

/** Rows of the selected brands, by slug (which the primary key begins with) and by uid. */
export function ofBrands(brands: Selection["brands"]): Filter {
  return {
    where: "brand IN {brands:Array(String)} AND brand_uid IN {brandUids:Array(String)}",
    params: { brands: brands.map(({ id }) => id), brandUids: brands.map(({ uid }) => uid) },
  };
}

export function all(filters: readonly Filter[]): Filter {
  return {
    where: filters.map(({ where }) => where).join("\n  AND "),
    params: Object.assign({}, ...filters.map(({ params }) => params)),
  };
}

function oneOf(expression: string, name: string, values: readonly string[] | null): Filter[] {
  return values === null ? [] : [{ where: `${expression} IN {${name}:Array(String)}`, params: { [name]: values } }];
}

/** All that a selection says of rows of `nghe_store.mentions`, over the given stretches of `published_at`. */
export function selected(selection: Selection, stretches: readonly Stretch[]): Filter {
  return all([
    inWorkspace(selection.workspaceUid),
    ofBrands(selection.brands),
    inStretches("published_at", stretches),
    ...oneOf("via", "vias", selection.vias),
    ...oneOf("source", "sources", selection.sources),
    ...oneOf("lang", "langs", selection.langs),
    ...oneOf(TONE, "sentiments", selection.sentiments),
    ...(selection.countedOnly ? [{ where: "counted", params: {} }] : []),
  ]);
}
