import type { Interval } from "@nghe/contracts";
import type { Messages } from "./english.ts";

export type Language = "vi" | "en";

/** Numbers and moments as a reader of the language writes them, moments in the workspace's time zone. */
export type Format = {
  count(value: number): string;
  /** One decimal; "–" for what is not known. */
  percent(share: number | null): string;
  wholePercent(share: number): string;
  /** −100 to +100 with its sign; "–" for what is not known. */
  net(value: number | null): string;
  decimal(value: number): string;
  clock(at: number): string;
  seconds(at: number): string;
  moment(at: number): string;
  /** The start of a bucket, as short as its width allows. */
  bucket(at: number, interval: Interval): string;
  age(ms: number): string;
};

export const UNKNOWN = "–";
const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

export function createFormat(language: Language, timezone: string, messages: Messages): Format {
  const locale = LOCALES[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: timezone, hourCycle: "h23", ...options });
    return (at: number) => formatter.format(at);
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return (value: number) => formatter.format(value);
  };
  const clock = dates({ hour: "2-digit", minute: "2-digit" });
  const day = dayAndMonth(timezone);
  const dayAndHour = (at: number) => `${day(at)} ${clock(at)}`;
  const month = dates({ month: "2-digit", year: "numeric" });
  const percent = numbers({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = numbers({ signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const tenth = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = numbers({ maximumFractionDigits: 0 });
  const buckets: Record<Interval, (at: number) => string> = { minute: clock, hour: dayAndHour, day, week: day, month };
  return {
    count,
    percent: (share) => (share === null ? UNKNOWN : percent(share)),
    wholePercent: numbers({ style: "percent", maximumFractionDigits: 0 }),
    net: (value) => (value === null ? UNKNOWN : signed(Math.round(value * 100) + 0).replace("-", "−")),
    decimal: numbers({ maximumFractionDigits: 1 }),
    clock,
    seconds: dates({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    moment: dayAndHour,
    bucket: (at, interval) => buckets[interval](at),
    age: (ms) => age(ms, messages, tenth, count),
  };
}

/** 21/11 in both languages: what Vietnamese readers write, and no other reading of it is near. */
function dayAndMonth(timezone: string): (at: number) => string {
  const formatter = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, day: "2-digit", month: "2-digit" });
  return (at) => formatter.format(at);
}

function age(ms: number, messages: Messages, tenth: (value: number) => string, whole: (value: number) => string) {
  if (ms < 9_950) return messages.seconds(tenth(ms / 1_000));
  if (ms < 60_000) return messages.seconds(whole(Math.floor(ms / 1_000)));
  if (ms < 3_600_000) return messages.minutes(whole(Math.floor(ms / 60_000)));
  if (ms < 86_400_000) return messages.hours(whole(Math.floor(ms / 3_600_000)));
  return messages.days(whole(Math.floor(ms / 86_400_000)));
}
