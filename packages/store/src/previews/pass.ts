import { z } from "zod";
import type { Database } from "../database.ts";
import type { SiftAsked, SiftCell, SiftWanted, Standings } from "./previews.ts";
import { PUBLISHED, type Sifted } from "./sifted.ts";
import type { RowsOf } from "./superseded.ts";

const Standing = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const Counts = z.record(z.string(), z.int());
const Places = z.array(z.string());
const Row = z.object({
  standings: z.tuple([Standing, Standing]),
  posts: z.int(),
  slots: Counts,
  sources: Counts,
  langs: Counts,
  open: Places,
  random: Places,
  newest: Places,
});

/** Posts of the same standings: how many, along each dimension, and the hashes of some. */
export type Sieved = z.infer<typeof Row>;

/** Quarters of an hour are what the hours and days of every time zone are made of. */
const SLOT_SECONDS = 900;
const SLOT_MS = SLOT_SECONDS * 1_000;

const texts = (hashes: string) => `arrayMap(hash -> toString(hash), ${hashes})`;

/** One pass over the posts. A hash is of the post's key, so that the smallest are a random sample. */
export function pass(
  database: Database,
  { standings, where, params }: Sifted,
  rows: RowsOf,
  wanted: SiftWanted,
  { timeoutMs }: SiftAsked,
): Promise<Sieved[]> {
  const at = `ifNull(toUnixTimestamp64Milli(${PUBLISHED}), 0)`;
  const isRandom = wanted.random.of.map(([first, second]) => `(${first}, ${second})`).join(", ");
  return database.query({
    sql: `SELECT standings, count() AS posts,
  sumMap(map(slot, toUInt64(1))) AS slots, sumMap(map(source, toUInt64(1))) AS sources,
  sumMap(map(lang, toUInt64(1))) AS langs,
  ${texts(`groupArraySortedIf(${count(wanted.open.all)})(h, standings.1 = 1 OR standings.2 = 1)`)} AS open,
  ${texts(`groupArraySortedIf(${count(wanted.random.limit)})(h, ${isRandom === "" ? "0" : `standings IN (${isRandom})`})`)} AS random,
  ${texts(`arrayMap(one -> one.2, groupArraySortedIf(${count(wanted.newest)})((-at, h), standings.1 != 1 AND standings.2 != 1))`)} AS newest
FROM (
  SELECT h, ${standings} AS standings, ${at} AS at, intDiv(at, ${SLOT_MS}) AS slot,
    toString(posts.source) AS source, ifNull(toString(posts.lang), '') AS lang
  FROM ${rows.from}
  WHERE ${rows.where} AND ${where}
)
GROUP BY standings
ORDER BY standings`,
    params: { ...params, ...rows.params },
    row: Row,
    timeoutMs,
  });
}

/** An aggregate wants one at least. */
const count = (limit: number) => Math.max(1, Math.trunc(limit));

/** What a pass counted, as cells. */
export function cellsOf({ standings, posts, slots, sources, langs }: Sieved): SiftCell[] {
  const cell = { standings: standings as Standings, slot: 0, source: "", lang: null, posts };
  return [
    { ...cell, of: "all" },
    ...Object.entries(slots).map(([slot, some]): SiftCell => {
      return { ...cell, of: "slot", slot: Number(slot) * SLOT_MS, posts: some };
    }),
    ...Object.entries(sources).map(([source, some]): SiftCell => ({ ...cell, of: "source", source, posts: some })),
    ...Object.entries(langs).map(([lang, some]): SiftCell => {
      return { ...cell, of: "lang", lang: lang === "" ? null : lang, posts: some };
    }),
  ];
}
