import { zoneOffset } from "./zone-offset.ts";

export type BucketInterval = "minute" | "hour" | "day" | "week" | "month";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Long enough to leave any bucket that starts now, short enough not to pass over the next one. */
const STEP = { minute: MINUTE, hour: HOUR, day: 1.5 * DAY, week: 10 * DAY, month: 45 * DAY } as const;

/** The first whole minute in (low, high] at which `holds`; it must not hold at low, hold at high, and change once. */
function firstMinute(low: number, high: number, holds: (ms: number) => boolean): number {
  let no = Math.floor(low / MINUTE);
  let yes = Math.ceil(high / MINUTE);
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle * MINUTE)) yes = middle;
    else no = middle;
  }
  return yes * MINUTE;
}

/** The first moment whose wall clock in the zone shows `wall` (as if it were UTC) or later. */
function firstAtWall(wall: number, timezone: string): number {
  const before = wall - zoneOffset(wall - 1.5 * DAY, timezone);
  const after = wall - zoneOffset(wall + 1.5 * DAY, timezone);
  const candidates = [Math.min(before, after), Math.max(before, after)];
  for (const ms of candidates) if (ms + zoneOffset(ms, timezone) === wall) return ms;
  return firstMinute(wall - 2 * DAY, wall + 2 * DAY, (ms) => ms + zoneOffset(ms, timezone) >= wall);
}

function clockStart(ms: number, width: number, timezone: string): number {
  const offset = zoneOffset(ms, timezone);
  const start = Math.floor((ms + offset) / width) * width - offset;
  if (zoneOffset(start, timezone) === offset) return start;
  return firstMinute(start, ms, (moment) => zoneOffset(moment, timezone) === offset);
}

function wallDayStart(wall: number, interval: "day" | "week" | "month"): number {
  const day = Math.floor(wall / DAY);
  if (interval === "day") return day * DAY;
  // 1970-01-01 was a Thursday; weeks start on Monday (ISO 8601).
  if (interval === "week") return (day - ((((day + 3) % 7) + 7) % 7)) * DAY;
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/**
 * The start (ms, UTC) of the bucket that holds a moment, by the wall clock of an IANA zone: local hours, days, ISO
 * weeks and months. An hour that the clock shows twice is two buckets; a day may have 23 or 25 hours; an hour cut by
 * a half-hour change is cut there.
 */
export function bucketStart(ms: number, interval: BucketInterval, timezone: string): number {
  if (interval === "minute") return Math.floor(ms / MINUTE) * MINUTE;
  if (interval === "hour") return clockStart(ms, HOUR, timezone);
  return firstAtWall(wallDayStart(ms + zoneOffset(ms, timezone), interval), timezone);
}

/** The start of the bucket after the one that holds a moment. */
export function nextBucketStart(ms: number, interval: BucketInterval, timezone: string): number {
  return bucketStart(bucketStart(ms, interval, timezone) + STEP[interval], interval, timezone);
}

/** The starts of all buckets that a stretch touches (`to` excluded), ascending; the first may begin before `from`. */
export function bucketsBetween(from: number, to: number, interval: BucketInterval, timezone: string): number[] {
  const starts: number[] = [];
  if (from >= to) return starts;
  for (let at = bucketStart(from, interval, timezone); at < to; at = nextBucketStart(at, interval, timezone)) {
    starts.push(at);
  }
  return starts;
}

/** How many buckets a stretch touches at most, without listing them: what a limit is checked against. */
export function bucketCountAtMost(from: number, to: number, interval: BucketInterval): number {
  const shortest = { minute: MINUTE, hour: HOUR / 2, day: DAY - 2 * HOUR, week: 6.9 * DAY, month: 27.9 * DAY }[
    interval
  ];
  return from >= to ? 0 : Math.ceil((to - from) / shortest) + 1;
}
