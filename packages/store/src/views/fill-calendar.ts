import { z } from "zod";
import type { Database } from "../database.ts";
import { CALENDAR_FROM, CALENDAR_TO, CALENDAR_VERSION, calendarDays } from "./calendar.ts";

const COLUMNS = [
  "date",
  "year",
  "quarter",
  "month",
  "iso_year",
  "iso_week",
  "weekday",
  "holiday",
  "lunar_year",
  "lunar_month",
  "lunar_day",
  "lunar_leap",
  "days_to_tet",
  "days_since_tet",
  "version",
];

/** Fills `nghe.calendar` where it is empty, cut short or of an older version; safe to call again. */
export async function fillCalendar(database: Database): Promise<void> {
  const days = calendarDays(CALENDAR_FROM, CALENDAR_TO);
  const [known] = await database.query({
    sql: "SELECT uniqExact(date) AS days FROM nghe_store.calendar WHERE version = {version:UInt32}",
    params: { version: CALENDAR_VERSION },
    row: z.object({ days: z.int() }),
    timeoutMs: undefined,
  });
  if (known?.days === days.length) return;
  const rows = days.map((day) => [
    day.date,
    day.year,
    day.quarter,
    day.month,
    day.isoYear,
    day.isoWeek,
    day.weekday,
    day.holiday,
    day.lunar.year,
    day.lunar.month,
    day.lunar.day,
    day.lunar.leap,
    day.daysToTet,
    day.daysSinceTet,
    CALENDAR_VERSION,
  ]);
  await database.insert("nghe_store.calendar", COLUMNS, rows);
}
