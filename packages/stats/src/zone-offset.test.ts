import { expect, test } from "vitest";
import { zoneOffset } from "./zone-offset.ts";

const HOUR = 3_600_000;

test.each([
  ["Asia/Ho_Chi_Minh", "2026-03-01T00:00:00Z", 7],
  ["Asia/Kolkata", "2026-03-01T00:00:00Z", 5.5],
  ["Asia/Kathmandu", "2026-03-01T00:00:00Z", 5.75],
  ["America/New_York", "2026-01-15T00:00:00Z", -5],
  ["America/New_York", "2026-07-15T00:00:00Z", -4],
  ["Pacific/Chatham", "2026-01-15T00:00:00Z", 13.75],
  ["UTC", "1970-01-01T00:00:00Z", 0],
])("%s at %s is %s hours from UTC", (timezone, at, hours) => {
  expect(zoneOffset(Date.parse(at), timezone)).toBe(hours * HOUR);
});

test("changes in the very minute of the change", () => {
  const change = Date.parse("2026-03-08T07:00:00Z");
  expect(zoneOffset(change - 1, "America/New_York")).toBe(-5 * HOUR);
  expect(zoneOffset(change, "America/New_York")).toBe(-4 * HOUR);
});

test("an unknown zone is an error, not UTC", () => {
  expect(() => zoneOffset(0, "Asia/Nowhere")).toThrow(RangeError);
});
