import { momentOf, type WallClock } from "./local-time.ts";

/** How a file writes moments: which of 03/04 is the day, and the zone of a time that names none. */
export type DateHabits = { dayFirst: boolean; timezone: string };

export type ReadMoment = { ok: true; at: number } | { ok: false; message: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CLOCK = String.raw`(?:[T ,]+(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<ms>\d{1,9}))?)?\s*(?<half>[AaPp][Mm])?)?`;
const ZONE = String.raw`\s*(?:(?<zulu>Z|UTC|GMT)?(?<sign>[+-])(?<zoneHour>\d{2}):?(?<zoneMinute>\d{2})|(?<utc>Z|UTC|GMT))?`;

const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${CLOCK}${ZONE}$`),
  new RegExp(String.raw`^(?<first>\d{1,2})[-/.](?<other>\d{1,2})[-/.](?<year>\d{4})${CLOCK}${ZONE}$`),
  new RegExp(
    String.raw`^(?:\w{3,9},?\s+)?(?<day>\d{1,2})[- ](?<name>[A-Za-z]{3,9})[- ,]+(?<year>\d{4})${CLOCK}${ZONE}$`,
  ),
  new RegExp(String.raw`^(?:\w{3,9},?\s+)?(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})${CLOCK}${ZONE}$`),
];
const TWITTER =
  /^\w{3} (?<name>\w{3}) (?<day>\d{1,2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<sign>[+-])(?<zoneHour>\d{2})(?<zoneMinute>\d{2}) (?<year>\d{4})$/;
const CLOCK_FIRST =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?[ ,-]+(?<first>\d{1,2})[-/.](?<other>\d{1,2})[-/.](?<year>\d{4})$/;

/**
 * Reads a moment as spreadsheets and exports write it: ISO, day or month first, month names, Twitter's form, Unix
 * seconds or milliseconds. Never guesses past the habits it is given.
 */
export function readMoment(text: string, habits: DateHabits): ReadMoment {
  const trimmed = text.trim();
  if (/^\d{10}$/.test(trimmed)) return { ok: true, at: Number(trimmed) * 1000 };
  if (/^\d{13}$/.test(trimmed)) return { ok: true, at: Number(trimmed) };
  for (const shape of [...SHAPES, TWITTER, CLOCK_FIRST]) {
    const groups = shape.exec(trimmed)?.groups;
    if (groups !== undefined) return fromGroups(groups, habits, text);
  }
  return { ok: false, message: `"${trimmed.slice(0, 60)}" is no date that is known` };
}

/** No clock is further from UTC (Kiritimati, +14:00). */
const FURTHEST_ZONE_MS = 14 * 3_600_000;

type Groups = Record<string, string | undefined>;

function fromGroups(groups: Groups, habits: DateHabits, text: string): ReadMoment {
  const date = dateOf(groups, habits);
  const wall = date === undefined ? undefined : { ...date, ...clockOf(groups) };
  const offset = zoneOffset(groups);
  const at =
    wall === undefined || Math.abs(offset ?? 0) > FURTHEST_ZONE_MS
      ? undefined
      : momentOf(wall, offset === undefined ? habits.timezone : "UTC");
  if (at === undefined) return { ok: false, message: `"${text.trim().slice(0, 60)}" is no date of the calendar` };
  return { ok: true, at: at - (offset ?? 0) };
}

function dateOf(groups: Groups, { dayFirst }: DateHabits): undefined | Pick<WallClock, "year" | "month" | "day"> {
  const year = Number(groups.year);
  if (groups.name !== undefined) {
    const month = MONTHS.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? undefined : { year, month, day: Number(groups.day) };
  }
  if (groups.first === undefined) return { year, month: Number(groups.month), day: Number(groups.day) };
  const [first, other] = [Number(groups.first), Number(groups.other)];
  const [day, month] = dayFirst ? [first, other] : [other, first];
  return { year, month, day };
}

function clockOf(groups: Groups): Pick<WallClock, "hour" | "minute" | "second" | "ms"> {
  return {
    hour: hourOf(Number(groups.hour ?? 0), groups.half?.toLowerCase()),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    ms: Number((groups.ms ?? "0").padEnd(3, "0").slice(0, 3)),
  };
}

/** 15:00 PM is what some programs write for three in the afternoon; 15:00 AM says nothing, and is no hour. */
function hourOf(hour: number, half: undefined | string): number {
  if (half === undefined) return hour;
  if (hour > 12) return half === "pm" ? hour : Number.NaN;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** Ms ahead of UTC where the text names a zone. */
function zoneOffset(groups: Groups): undefined | number {
  if (groups.utc !== undefined) return 0;
  if (groups.sign === undefined) return undefined;
  const minutes = Number(groups.zoneHour) * 60 + Number(groups.zoneMinute);
  return (groups.sign === "-" ? -minutes : minutes) * 60_000;
}

/** When X made an id: its upper bits are ms since November 2010. Undefined where the text is no such id. */
export function snowflakeMoment(id: string): undefined | number {
  if (!/^\d{17,19}$/.test(id)) return undefined;
  return Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
}
