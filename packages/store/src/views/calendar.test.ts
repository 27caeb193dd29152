import { describe, expect, test } from "vitest";
import { CALENDAR_FROM, CALENDAR_TO, type CalendarDay, calendarDays } from "./calendar.ts";

function on(date: string): CalendarDay {
  const [day] = calendarDays(date, date);
  if (day === undefined) throw new Error(`no day ${date}`);
  return day;
}

describe("one day", () => {
  test("the first day of Tết 2026", () => {
    expect(on("2026-02-17")).toEqual({
      date: "2026-02-17",
      year: 2026,
      quarter: 1,
      month: 2,
      isoYear: 2026,
      isoWeek: 8,
      weekday: 2,
      holiday: "Tết Nguyên Đán",
      lunar: { year: 2026, month: 1, day: 1, leap: false },
      daysToTet: 0,
      daysSinceTet: 0,
    });
  });

  test("a day between two Tết counts to both", () => {
    expect(on("2026-02-16")).toMatchObject({ daysToTet: 1, daysSinceTet: 383 });
    expect(on("2026-02-18")).toMatchObject({ daysToTet: 353, daysSinceTet: 1 });
  });

  test.each([
    ["2027-01-01", 2026, 53],
    ["2024-12-30", 2025, 1],
    ["2025-12-28", 2025, 52],
  ])("%s is in ISO week %i-%i", (date, isoYear, isoWeek) => {
    expect(on(date)).toMatchObject({ isoYear, isoWeek });
  });

  test.each([
    ["2026-01-01", "Tết Dương lịch"],
    ["2026-04-26", "Giỗ Tổ Hùng Vương"],
    ["2026-04-30", "Ngày Giải phóng miền Nam"],
    ["2026-05-01", "Ngày Quốc tế Lao động"],
    ["2026-09-02", "Quốc khánh"],
    ["2026-02-19", "Tết Nguyên Đán"],
    ["2026-02-20", null],
  ])("%s is %s", (date, holiday) => {
    expect(on(date).holiday).toBe(holiday);
  });
});

describe("the whole calendar", () => {
  const days = calendarDays(CALENDAR_FROM, CALENDAR_TO);

  test("has every day from 2000 to 2050 once", () => {
    expect(days).toHaveLength(18_628);
    expect(new Set(days.map(({ date }) => date)).size).toBe(18_628);
  });

  test("holds 51 Tết, each between 20 January and 21 February", () => {
    const tet = days.filter((day) => day.daysToTet === 0);
    expect(tet).toHaveLength(51);
    for (const { date } of tet) expect(date.slice(5) >= "01-20" && date.slice(5) <= "02-21").toBe(true);
  });

  test("the way to one Tết and from the other make a lunar year", () => {
    for (const day of days) {
      if (day.daysToTet === 0) continue;
      expect([353, 354, 355, 383, 384, 385]).toContain(day.daysToTet + day.daysSinceTet);
    }
  });
});
