import { z } from "zod";
import type { Database } from "../database.ts";
import { moment } from "../write-path/rows.ts";
import type { RecountMark } from "./recounts.ts";

const TABLE = "nghe_store.recounts";
const COLUMNS = [
  "scope",
  "settled",
  "target",
  "at_start",
  "below",
  "begun_at",
  "counted_at",
  "looked_until",
  "version",
] as const;

const Mark: z.ZodType<RecountMark> = z.object({
  scope: z.string(),
  settled: z.int(),
  target: z.int(),
  atStart: z.int(),
  below: z.int(),
  begunAt: z.int(),
  countedAt: z.int(),
  lookedUntil: z.int(),
});

/** The mark of every scope that has one. */
export function readMarks(database: Database): Promise<RecountMark[]> {
  return database.query({
    sql: `SELECT scope, settled, target, at_start AS atStart, below, toUnixTimestamp64Milli(begun_at) AS begunAt,
  toUnixTimestamp64Milli(counted_at) AS countedAt, toUnixTimestamp64Milli(looked_until) AS lookedUntil
FROM ${TABLE} FINAL ORDER BY scope`,
    params: {},
    row: Mark,
    timeoutMs: undefined,
  });
}

export function writeMark(database: Database, mark: RecountMark): Promise<void> {
  const { scope, settled, target, atStart, below, begunAt, countedAt, lookedUntil } = mark;
  const version = (BigInt(settled) << 64n) | BigInt(countedAt);
  const moments = [moment(begunAt), moment(countedAt), moment(lookedUntil)];
  return database.insert(TABLE, COLUMNS, [[scope, settled, target, atStart, below, ...moments, version.toString()]]);
}
