import { type BucketInterval, bucketStart } from "@nghe/stats";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";

const HOUR = 3_600_000;
const database = await createChdbDatabase({ path: null });
afterAll(() => database.close());

/** How the statements shown to people cut time, by interval. */
const CUTS: readonly (readonly [BucketInterval, (zone: string) => string])[] = [
  ["minute", (zone) => `toStartOfMinute(toTimeZone(at, '${zone}'))`],
  ["hour", (zone) => `toStartOfHour(at, '${zone}')`],
  ["day", (zone) => `toDateTime(toDate(at, '${zone}'), '${zone}')`],
  ["week", (zone) => `toDateTime(toMonday(at, '${zone}'), '${zone}')`],
  ["month", (zone) => `toDateTime(toStartOfMonth(at, '${zone}'), '${zone}')`],
];
const ZONES = [
  "UTC",
  "Asia/Ho_Chi_Minh",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Adelaide",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Africa/Cairo",
  "Asia/Beirut",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Chatham",
];

/** Every 7 hours and 13 minutes of two years, and every 10 minutes around the changes of 2026. */
const MOMENTS = [
  ...Array.from({ length: 2_400 }, (_, index) => Date.UTC(2025, 0, 1) + index * (7 * HOUR + 780_000)),
  ...[
    "2026-03-08",
    "2026-03-29",
    "2026-04-05",
    "2026-04-24",
    "2026-09-27",
    "2026-10-25",
    "2026-10-30",
    "2026-11-01",
  ].flatMap((day) => Array.from({ length: 200 }, (_, index) => Date.parse(day) - 8 * HOUR + index * 600_000)),
];

describe.each(ZONES)("in %s", (zone) => {
  test.each(CUTS)("the engine and the product cut time alike by the %s", async (interval, cut) => {
    const rows = await database.query({
      sql: `SELECT toUnixTimestamp(${cut(zone)}) AS start
FROM (SELECT fromUnixTimestamp64Milli(arrayJoin({moments:Array(Int64)}), 'UTC') AS at)`,
      params: { moments: MOMENTS },
      row: z.object({ start: z.int() }),
      timeoutMs: undefined,
    });
    const ours = MOMENTS.map((ms) => bucketStart(ms, interval, zone));
    expect(rows.map(({ start }) => start * 1_000)).toEqual(ours);
  });
});
