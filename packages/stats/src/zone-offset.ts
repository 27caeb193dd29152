const MINUTE = 60_000;
const MEMORY = 20_000;

type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number> };

const zones = new Map<string, Zone>();

function zoneOf(timezone: string): Zone {
  const known = zones.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(timezone, zone);
  return zone;
}

function readOffset(format: Intl.DateTimeFormat, second: number): number {
  const read = Object.fromEntries(format.formatToParts(second).map((part) => [part.type, part.value]));
  const year = read.era === "BC" ? 1 - Number(read.year) : Number(read.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(read.month) - 1, Number(read.day));
  wall.setUTCHours(Number(read.hour), Number(read.minute), Number(read.second));
  return wall.getTime() - second;
}

/**
 * How far a zone's wall clock is ahead of UTC at a moment, ms. `timezone` is an IANA name; throws `RangeError` for
 * another. Answers are remembered per minute, and no zone has ever changed its clock within one since 1972.
 */
export function zoneOffset(ms: number, timezone: string): number {
  const { format, offsets } = zoneOf(timezone);
  const minute = Math.floor(ms / MINUTE);
  const known = offsets.get(minute);
  if (known !== undefined) return known;
  const offset = readOffset(format, minute * MINUTE);
  if (offsets.size >= MEMORY) offsets.clear();
  offsets.set(minute, offset);
  return offset;
}
