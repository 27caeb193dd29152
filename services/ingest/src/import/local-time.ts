const formatters = new Map<string, Intl.DateTimeFormat>();

/** A wall-clock reading without a zone. `month` is 1 to 12. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
};

/**
 * The moment (ms, UTC) at which clocks of `timezone` show `wall`; of two such moments the first, and in the gap of
 * a clock change the moment as if the change had come later. Undefined for a date that no calendar has.
 */
export function momentOf(wall: WallClock, timezone: string): undefined | number {
  const { year, month, day, hour, minute, second, ms } = wall;
  const naive = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const back = new Date(naive);
  // The years 0 to 99 are taken for those of the last century.
  if (
    back.getUTCFullYear() !== year ||
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== day ||
    back.getUTCHours() !== hour ||
    minute > 59 ||
    second > 60
  ) {
    return undefined;
  }
  if (timezone === "UTC") return naive;
  const early = naive - offsetAt(naive - 86_400_000, timezone);
  const late = naive - offsetAt(naive + 86_400_000, timezone);
  if (offsetAt(early, timezone) === naive - early) return early;
  return offsetAt(late, timezone) === naive - late ? late : early;
}

/** How far clocks of `timezone` are ahead of UTC at a moment, ms. */
function offsetAt(at: number, timezone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(timezone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (found === undefined) {
    const digits = "2-digit" as const;
    found = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
    formatters.set(timeZone, found);
  }
  return found;
}
