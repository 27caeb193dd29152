import { z } from "zod";
import type { Database } from "../database.ts";
import type { SiftAsked, SiftCell } from "./previews.ts";
import { PUBLISHED, readable, type Sifted, unreadable } from "./sifted.ts";

const Standing = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const Row = z.object({
  standings: z.tuple([Standing, Standing]),
  of: z.enum(["all", "slot", "source", "lang"]),
  slot: z.int(),
  source: z.string(),
  lang: z.string().nullable(),
  posts: z.int(),
});

const SLOT_SECONDS = 900;

/**
 * One pass over the posts: their standings, and each by quarter of an hour, source and language. Quarters are what the
 * hours and days of every time zone are made of.
 */
function statement({ standings, where }: Sifted): string {
  return `SELECT standings, slot * ${SLOT_SECONDS * 1_000} AS slot, source, lang,
  multiIf(grouping(slot) = 0, 'slot', grouping(source) = 0, 'source', grouping(lang) = 0, 'lang', 'all') AS of,
  count() AS posts
FROM (
  SELECT ${standings} AS standings,
    ifNull(intDiv(toUnixTimestamp64Second(${PUBLISHED}), ${SLOT_SECONDS}), 0) AS slot,
    toString(posts.source) AS source, toNullable(toString(posts.lang)) AS lang
  FROM nghe_store.posts AS posts FINAL
  WHERE ${where}
)
GROUP BY GROUPING SETS ((standings), (standings, slot), (standings, source), (standings, lang))
ORDER BY of, standings, slot, source, lang`;
}

export async function tally(database: Database, asked: SiftAsked, isMixed: boolean): Promise<SiftCell[]> {
  const parts = isMixed ? [readable(asked), unreadable(asked)] : [readable(asked)];
  const cells = await Promise.all(
    parts.map((part) =>
      database.query({ sql: statement(part), params: part.params, row: Row, timeoutMs: asked.timeoutMs }),
    ),
  );
  return cells.flat();
}
