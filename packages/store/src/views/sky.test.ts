import { describe, expect, it } from "vitest";
import { nearestNewMoon, newMoon } from "./new-moon.ts";
import { sunLongitude } from "./sun-longitude.ts";

const MINUTE = 60_000;
const julianDay = (moment: string) => Date.parse(moment) / 86_400_000 + 2_440_587.5;
const moment = (day: number) => (day - 2_440_587.5) * 86_400_000;

describe("the new moon", () => {
  it.each(["2000-01-06T18:14Z", "2017-08-21T18:30Z", "2020-06-21T06:41Z", "2024-04-08T18:21Z", "2026-02-17T12:01Z"])(
    "of %s is found to a few minutes",
    (known) => {
      const found = moment(newMoon(nearestNewMoon(julianDay(known))));
      expect(Math.abs(found - Date.parse(known))).toBeLessThan(3 * MINUTE);
    },
  );

  it("follows the one before by 29.2 to 29.9 days, for sixty years", () => {
    for (let k = -130; k < 620; k += 1) {
      const days = newMoon(k + 1) - newMoon(k);
      expect(days).toBeGreaterThan(29.2);
      expect(days).toBeLessThan(29.9);
    }
  });

  it("nearest to a day is at most half a month away", () => {
    for (let day = 0; day < 60; day += 1) {
      const at = julianDay("2026-01-01T00:00Z") + day;
      expect(Math.abs(newMoon(nearestNewMoon(at)) - at)).toBeLessThan(15.5);
    }
  });
});

describe("the sun’s longitude", () => {
  it.each([
    ["2000-09-22T17:28Z", 180],
    ["2024-06-20T20:51Z", 90],
    ["2025-12-21T15:03Z", 270],
    ["2026-03-20T14:46Z", 0],
  ])("at %s is %i°", (at, degrees) => {
    const apart = Math.abs(sunLongitude(julianDay(at)) - degrees);
    expect(Math.min(apart, 360 - apart)).toBeLessThan(0.02);
  });

  it("goes round once a year, forward by about a degree a day", () => {
    for (let day = 0; day < 366; day += 1) {
      const [one, next] = [sunLongitude(2_460_000 + day), sunLongitude(2_460_001 + day)];
      const step = (next - one + 360) % 360;
      expect(step).toBeGreaterThan(0.95);
      expect(step).toBeLessThan(1.03);
    }
  });
});
