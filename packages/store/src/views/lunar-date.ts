import { nearestNewMoon, newMoon } from "./new-moon.ts";
import { sunLongitude } from "./sun-longitude.ts";

export type LunarDate = { year: number; month: number; day: number; leap: boolean };

/** The Vietnamese calendar is reckoned at the meridian of 105° E: UTC+7. */
const ZONE_DAYS = 7 / 24;
/** Julian day number of 1970-01-01, whose civil day begins half a day before it. */
const EPOCH_DAY = 2440588;

/** The civil day (days since 1970) at UTC+7 that the k-th new moon falls on. */
const moonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + ZONE_DAYS) - EPOCH_DAY;

/** Which twelfth of its way the sun is in when a civil day begins at UTC+7, 0 to 11; 9 begins at winter solstice. */
function sunTwelfth(day: number): number {
  return Math.floor(sunLongitude(day + EPOCH_DAY - 0.5 - ZONE_DAYS) / 30);
}

/** The new moon that begins the month of the winter solstice of a Gregorian year: the eleventh month. */
function eleventhMoon(year: number): number {
  const nearEnd = Date.UTC(year, 11, 31) / 86_400_000;
  let k = nearestNewMoon(nearEnd + EPOCH_DAY) + 1;
  while (moonDay(k) > nearEnd) k -= 1;
  return sunTwelfth(moonDay(k)) >= 9 ? k - 1 : k;
}

/** Of thirteen months between two solstices, the first in which the sun enters no new twelfth: the leap month. */
function leapMoon(first: number): number {
  let k = first + 1;
  while (sunTwelfth(moonDay(k)) !== sunTwelfth(moonDay(k + 1))) k += 1;
  return k;
}

type Count = { month: number; leap: boolean };

/** The month that the k-th new moon begins, between the eleventh months that begin at `first` and `next`. */
function monthOf(k: number, first: number, next: number): Count {
  const passed = k - first;
  const leapAt = next - first === 13 ? leapMoon(first) - first : Number.POSITIVE_INFINITY;
  const number = passed >= leapAt ? passed - 1 : passed;
  return { month: ((10 + number) % 12) + 1, leap: passed === leapAt };
}

/**
 * The Vietnamese lunar date of a civil day (days since 1970), by the rules of the astronomical lunisolar calendar:
 * months begin on the day of the new moon, winter solstice lies in the eleventh, and of thirteen months the first
 * without a principal term is the leap one. All at UTC+7, which is why Tết may differ from China's new year by a day.
 */
export function lunarDate(day: number): LunarDate {
  let k = nearestNewMoon(day + EPOCH_DAY) + 1;
  while (moonDay(k) > day) k -= 1;
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const solstice = eleventhMoon(year);
  const [first, next, base] =
    k >= solstice ? [solstice, eleventhMoon(year + 1), year] : [eleventhMoon(year - 1), solstice, year - 1];
  const { month, leap } = monthOf(k, first, next);
  return { year: month >= 11 ? base : base + 1, month, day: day - moonDay(k) + 1, leap };
}
