import type { LunarDate } from "./lunar-date.ts";

const SOLAR = new Map([
  ["01-01", "Tết Dương lịch"],
  ["04-30", "Ngày Giải phóng miền Nam"],
  ["05-01", "Ngày Quốc tế Lao động"],
  ["09-02", "Quốc khánh"],
]);

/**
 * The Vietnamese public holiday of a day, by name; null for none. Days that the yearly decree adds or swaps are not
 * known beforehand and not here: of Tết its first three days, of the national day 2 September.
 */
export function holidayOf(isoDate: string, lunar: LunarDate): string | null {
  const solar = SOLAR.get(isoDate.slice(5));
  if (solar !== undefined) return solar;
  if (lunar.leap) return null;
  if (lunar.month === 1 && lunar.day <= 3) return "Tết Nguyên Đán";
  return lunar.month === 3 && lunar.day === 10 ? "Giỗ Tổ Hùng Vương" : null;
}
