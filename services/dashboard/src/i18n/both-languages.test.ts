import type { Interval } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "./english.ts";
import { createFormat, type Format, type Language } from "./format.ts";
import { vietnamese } from "./vietnamese.ts";

const WORDS = { en: english, vi: vietnamese };
const formatIn = (language: Language, timezone = "Asia/Ho_Chi_Minh") =>
  createFormat(language, timezone, WORDS[language]);
const LANGUAGES: readonly Language[] = ["en", "vi"];

describe("a number", () => {
  it.each<[string, (format: Format) => string, string, string]>([
    ["nothing", (format) => format.count(0), "0", "0"],
    ["below a thousand", (format) => format.count(999), "999", "999"],
    ["four digits", (format) => format.count(1_234), "1,234", "1.234"],
    ["millions", (format) => format.count(12_345_678), "12,345,678", "12.345.678"],
    ["no share", (format) => format.percent(null), "–", "–"],
    ["a share of nothing", (format) => format.percent(0), "0.0%", "0,0%"],
    ["a share", (format) => format.percent(0.1234), "12.3%", "12,3%"],
    ["a small share", (format) => format.percent(0.0004), "0.0%", "0,0%"],
    ["the whole", (format) => format.percent(1), "100.0%", "100,0%"],
    ["a share of an axis", (format) => format.wholePercent(0.25), "25%", "25%"],
    ["no net", (format) => format.net(null), "–", "–"],
    ["the best net", (format) => format.net(1), "+100", "+100"],
    ["the worst net", (format) => format.net(-1), "−100", "−100"],
    ["a net that rounds to nothing", (format) => format.net(0.004), "0", "0"],
    ["a usual count", (format) => format.decimal(2.25), "2.3", "2,3"],
    ["a usual whole count", (format) => format.decimal(3), "3", "3"],
    ["a usual count of thousands", (format) => format.decimal(1_234.5), "1,234.5", "1.234,5"],
  ])("%s", (_name, write, en, vi) => {
    expect([write(formatIn("en")), write(formatIn("vi"))]).toEqual([en, vi]);
  });

  it.each(LANGUAGES)("of mentions can be read back in %s: no digit is lost", (language) => {
    const { count } = formatIn(language);
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(Number(count(value).replace(/[.,]/g, ""))).toBe(value);
      }),
    );
  });

  it.each(LANGUAGES)("of net sentiment carries the sign of what it says in %s", (language) => {
    const { net } = formatIn(language);
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
        const shown = net(value);
        expect(shown).toMatch(/^(?:0|[+−]\d{1,3})$/);
        if (Math.abs(value) > 0.005) expect(shown.startsWith(value > 0 ? "+" : "−")).toBe(true);
      }),
    );
  });
});

describe("a moment", () => {
  // The last second of 2025 in Hanoi is still the afternoon in London, and noon in New York.
  const AT = Date.UTC(2025, 11, 31, 16, 59, 59);

  it.each(LANGUAGES)("is the workspace's, of 24 hours, the day before the month, in %s", (language) => {
    const shown = (timezone: string) => formatIn(language, timezone).moment(AT);
    expect(["Asia/Ho_Chi_Minh", "Europe/London", "America/New_York", "Asia/Kathmandu"].map(shown)).toEqual([
      "31/12 23:59",
      "31/12 16:59",
      "31/12 11:59",
      "31/12 22:44",
    ]);
  });

  it.each(LANGUAGES)("at midnight is 00, never 24, in %s", (language) => {
    const format = formatIn(language, "UTC");
    expect([format.clock(0), format.seconds(0), format.moment(0)]).toEqual(["00:00", "00:00:00", "01/01 00:00"]);
  });

  it.each(LANGUAGES)("is told as narrowly as its bucket is wide in %s", (language) => {
    const widths: readonly Interval[] = ["minute", "hour", "day", "week"];
    expect(widths.map((width) => formatIn(language).bucket(AT, width))).toEqual([
      "23:59",
      "31/12 23:59",
      "31/12",
      "31/12",
    ]);
    expect(formatIn(language).bucket(AT, "month")).toMatch(/\b12\D{1,2}2025$/);
  });

  it("names the hour that a change of the clocks brings twice alike, and skips the one it takes", () => {
    const { clock } = formatIn("en", "America/New_York");
    const hours = (from: number) => [0, 1, 2].map((hour) => clock(from + hour * 3_600_000));
    expect(hours(Date.UTC(2026, 10, 1, 5))).toEqual(["01:00", "01:00", "02:00"]);
    expect(hours(Date.UTC(2026, 2, 8, 6))).toEqual(["01:00", "03:00", "04:00"]);
  });
});

describe("an age", () => {
  it.each([
    [0, "0.0 s", "0,0 giây"],
    [40, "0.0 s", "0,0 giây"],
    [1_250, "1.3 s", "1,3 giây"],
    [9_949, "9.9 s", "9,9 giây"],
    [9_950, "9 s", "9 giây"],
    [59_999, "59 s", "59 giây"],
    [60_000, "1 min", "1 phút"],
    [3_599_999, "59 min", "59 phút"],
    [3_600_000, "1 h", "1 giờ"],
    [86_399_999, "23 h", "23 giờ"],
    [86_400_000, "1 d", "1 ngày"],
    [86_400_000 * 1_500, "1,500 d", "1.500 ngày"],
  ])("of %i ms", (ms, en, vi) => {
    expect([formatIn("en").age(ms), formatIn("vi").age(ms)]).toEqual([en, vi]);
  });
});
