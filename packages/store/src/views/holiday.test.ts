import { describe, expect, it } from "vitest";
import { holidayOf } from "./holiday.ts";
import { lunarDate } from "./lunar-date.ts";

const on = (date: string) => holidayOf(date, lunarDate(Date.parse(date) / 86_400_000));

describe("a public holiday", () => {
  it.each([
    ["2026-01-01", "Tết Dương lịch"],
    ["2026-04-30", "Ngày Giải phóng miền Nam"],
    ["2026-05-01", "Ngày Quốc tế Lao động"],
    ["2026-09-02", "Quốc khánh"],
    ["2026-02-17", "Tết Nguyên Đán"],
    ["2026-02-19", "Tết Nguyên Đán"],
    ["2025-01-29", "Tết Nguyên Đán"],
    ["2025-04-07", "Giỗ Tổ Hùng Vương"],
    ["2026-04-26", "Giỗ Tổ Hùng Vương"],
  ])("is on %s: %s", (date, name) => {
    expect(on(date)).toBe(name);
  });

  it.each(["2026-02-16", "2026-02-20", "2026-04-27", "2026-12-25", "2026-09-03"])("is not on %s", (date) => {
    expect(on(date)).toBeNull();
  });

  it("of the moon is not in a month that is put in", () => {
    expect(holidayOf("2023-04-20", { year: 2023, month: 3, day: 10, leap: true })).toBeNull();
    expect(holidayOf("2023-04-29", { year: 2023, month: 3, day: 10, leap: false })).toBe("Giỗ Tổ Hùng Vương");
  });
});
