import { holidayOf } from "./holiday.ts";
import { type LunarDate, lunarDate } from "./lunar-date.ts";

const DAY = 86_400_000;
/** Grows when a row would come out otherwise: stored rows of an older version are then replaced. */
export const CALENDAR_VERSION = 1;
export const CALENDAR_FROM = "2000-01-01";
export const CALENDAR_TO = "2050-12-31";

export type CalendarDay = {
  date: string;
  year: number;
  quarter: number;
  month: number;
  isoYear: number;
  isoWeek: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  holiday: string | null;
  lunar: LunarDate;
  /** To the next and from the latest first day of the lunar year; both 0 on it. */
  daysToTet: number;
  daysSinceTet: number;
};

const isTet = (lunar: LunarDate): boolean => lunar.month === 1 && lunar.day === 1 && !lunar.leap;
const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The year and number of a day's ISO 8601 week: that of its Thursday. */
function isoWeekOf(day: number): { isoYear: number; isoWeek: number } {
  const thursday = day - weekdayOf(day) + 4;
  const isoYear = new Date(thursday * DAY).getUTCFullYear();
  return { isoYear, isoWeek: Math.floor((thursday - Date.UTC(isoYear, 0, 1) / DAY) / 7) + 1 };
}

/** Days to the next, or back to the latest, first day of the lunar year, for each day of a run. */
function distances(lunar: readonly LunarDate[], start: number, step: 1 | -1): number[] {
  const found = Array<number>(lunar.length).fill(0);
  let distance = 0;
  const edge = step === 1 ? start : start + lunar.length - 1;
  while (!isTet(lunarDate(edge - step * distance))) distance += 1;
  const order = step === 1 ? lunar.keys() : [...lunar.keys()].reverse();
  for (const index of order) {
    const date = lunar[index];
    distance = date !== undefined && isTet(date) ? 0 : distance;
    found[index] = distance;
    distance += 1;
  }
  return found;
}

/** Every day from `from` to `to` (ISO dates, both included) as `nghe.calendar` shows it. Pure; reckoned at UTC+7. */
export function calendarDays(from: string, to: string): CalendarDay[] {
  const start = Date.parse(from) / DAY;
  const length = Date.parse(to) / DAY - start + 1;
  const lunar = Array.from({ length }, (_, index) => lunarDate(start + index));
  const since = distances(lunar, start, 1);
  const until = distances(lunar, start, -1);
  return lunar.map((date, index) => {
    const day = start + index;
    const iso = isoDate(day);
    const month = Number(iso.slice(5, 7));
    return {
      date: iso,
      year: Number(iso.slice(0, 4)),
      quarter: Math.ceil(month / 3),
      month,
      ...isoWeekOf(day),
      weekday: weekdayOf(day),
      holiday: holidayOf(iso, date),
      lunar: date,
      daysToTet: until[index] ?? 0,
      daysSinceTet: since[index] ?? 0,
    };
  });
}
