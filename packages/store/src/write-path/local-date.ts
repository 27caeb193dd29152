const QUARTER_MS = 900_000;
const MAX_REMEMBERED = 20_000;

/**
 * Gives the date of a moment in a zone, as YYYY-MM-DD. Zones turn on quarter hours, so that one answer holds for
 * all moments of a quarter. Throws `RangeError` for a zone that does not exist.
 */
export function createLocalDates(): (timezone: string, at: number) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const remembered = new Map<string, string>();
  return (timezone, at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const key = `${quarter}${timezone}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    let format = formats.get(timezone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat("en-CA", {
        timeZone: timezone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
      });
      formats.set(timezone, format);
    }
    const date = format.format(quarter * QUARTER_MS);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, date);
    return date;
  };
}
