import { readMoment } from "../../import/moment.ts";

/** Zones that RFC 822 names, hours ahead of UTC. */
const ZONES = new Map([
  ["UT", 0],
  ["WET", 0],
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
  ["ICT", 7],
  ["CET", 1],
  ["CEST", 2],
  ["BST", 1],
  ["JST", 9],
]);
const DAY_NAME = /^[\p{L}\p{N}. ]{1,12},\s*/u;
const VIETNAMESE_MONTH = /\b(?:tháng|thg)\s*(\d{1,2})\b/iu;
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * When an entry says it was published or changed, ms; null where that cannot be read. Beside the standards' forms:
 * `GMT+7`, `+7`, zones by name, years of two digits, weekdays and months in Vietnamese. A time without zone is UTC.
 */
export function feedMoment(text: string): number | null {
  const moment = readMoment(standardForm(text.trim().slice(0, 100)), { dayFirst: true, timezone: "UTC" });
  return moment.ok ? moment.at : null;
}

function standardForm(text: string): string {
  return text
    .replace(/^([\d:]+)\s*,/, "$1 ")
    .replace(DAY_NAME, "")
    .replace(VIETNAMESE_MONTH, (whole, month: string) => MONTH_NAMES[Number(month) - 1] ?? whole)
    .replace(/^(\d{1,2}[ -][A-Za-z]{3,9}[ ,-]+)(\d{2})(?=\s)/, (_, before: string, year: string) =>
      before.concat(Number(year) < 50 ? "20" : "19", year),
    )
    .replace(/\s([A-Z]{2,4})$/, (whole, name: string) => zoneText(ZONES.get(name)) ?? whole)
    .replace(/\s(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/, offsetText)
    .replace(/([+-]\d{2})$/, (whole, offset: string) => (/T\d|:\d{2}/.test(text) ? `${offset}:00` : whole));
}

function zoneText(hours: undefined | number): undefined | string {
  if (hours === undefined) return undefined;
  return ` ${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}

function offsetText(whole: string, sign: string, hours: string, minutes: undefined | string): string {
  return hours === "" ? whole : ` ${sign}${hours.padStart(2, "0")}:${minutes ?? "00"}`;
}
