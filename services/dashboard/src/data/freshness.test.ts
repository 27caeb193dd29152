import { expect, it } from "vitest";
import { ageOf, clockSkew } from "./freshness.ts";

it("is the time since the newest that is stored", () => {
  expect(ageOf(1_000, 2_200, 0)).toBe(1_200);
  expect(ageOf(undefined, 2_200, 0)).toBeUndefined();
  expect(ageOf(null, 2_200, 0)).toBeUndefined();
});

it("is never negative, and takes a wrong clock into account", () => {
  expect(ageOf(5_000, 2_000, 0)).toBe(0);
  expect(ageOf(1_000, 301_000, -300_000)).toBe(0);
});

it("finds a clock that is minutes off, and none that is right", () => {
  const at = Date.parse("2026-03-01T00:00:10Z");
  const date = "Sun, 01 Mar 2026 00:00:10 GMT";
  expect(clockSkew(date, at + 300, at + 400)).toBe(0);
  expect(clockSkew(date, at + 300_300, at + 300_400)).toBe(-299_850);
  expect(clockSkew(null, 1, 2)).toBe(0);
  expect(clockSkew("nonsense", 1, 2)).toBe(0);
});
