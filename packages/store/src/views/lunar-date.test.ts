import { describe, expect, test } from "vitest";
import { lunarDate } from "./lunar-date.ts";

const DAY = 86_400_000;
const on = (date: string) => lunarDate(Date.parse(date) / DAY);

const TET = [
  "2000-02-05",
  "2001-01-24",
  "2002-02-12",
  "2003-02-01",
  "2004-01-22",
  "2005-02-09",
  "2006-01-29",
  "2007-02-17",
  "2008-02-07",
  "2009-01-26",
  "2010-02-14",
  "2011-02-03",
  "2012-01-23",
  "2013-02-10",
  "2014-01-31",
  "2015-02-19",
  "2016-02-08",
  "2017-01-28",
  "2018-02-16",
  "2019-02-05",
  "2020-01-25",
  "2021-02-12",
  "2022-02-01",
  "2023-01-22",
  "2024-02-10",
  "2025-01-29",
  "2026-02-17",
  "2030-02-02",
];

test.each(TET)("Tết is on %s", (date) => {
  expect(on(date)).toEqual({ year: Number(date.slice(0, 4)), month: 1, day: 1, leap: false });
});

describe("leap months", () => {
  test.each([
    ["2004-03-21", 2],
    ["2006-08-24", 7],
    ["2009-06-23", 5],
    ["2012-05-21", 4],
    ["2014-10-24", 9],
    ["2017-07-23", 6],
    ["2020-05-23", 4],
    ["2023-03-22", 2],
    ["2025-07-25", 6],
  ])("%s begins the leap month %i", (date, month) => {
    expect(on(date)).toMatchObject({ month, day: 1, leap: true });
  });
});

test("days of the year that people know", () => {
  expect(on("2026-04-26")).toMatchObject({ month: 3, day: 10 });
  expect(on("2024-09-17")).toMatchObject({ month: 8, day: 15 });
  expect(on("2026-02-16")).toMatchObject({ year: 2025, month: 12 });
});

test("every day follows the one before it, from 2000 to 2050", () => {
  let before = on("1999-12-31");
  for (let day = Date.parse("2000-01-01") / DAY; day <= Date.parse("2050-12-31") / DAY; day += 1) {
    const date = lunarDate(day);
    if (date.day === 1) {
      expect(before.day).toBeGreaterThanOrEqual(29);
      expect(before.day).toBeLessThanOrEqual(30);
      const next = date.leap ? before.month : (before.month % 12) + 1;
      expect(date.month).toBe(next);
    } else {
      expect(date).toEqual({ ...before, day: before.day + 1 });
    }
    before = date;
  }
});
