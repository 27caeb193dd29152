import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf } from "./local-time.ts";
import { readMoment, snowflakeMoment } from "./moment.ts";

const hanoi = { dayFirst: true, timezone: "Asia/Ho_Chi_Minh" };
const american = { dayFirst: false, timezone: "UTC" };

describe("a moment is read as its file writes it", () => {
  it.each([
    ["2015-02-17T07:36:05.621Z", american, "2015-02-17T07:36:05.621Z"],
    ["2026-03-01T08:30:00+07:00", american, "2026-03-01T01:30:00.000Z"],
    ["2026-03-01T08:30:00.000+0000", hanoi, "2026-03-01T08:30:00.000Z"],
    ["2026-03-01 08:30:00", hanoi, "2026-03-01T01:30:00.000Z"],
    ["2026-03-01", hanoi, "2026-02-28T17:00:00.000Z"],
    ["03/04/2026 09:05", hanoi, "2026-04-03T02:05:00.000Z"],
    ["03/04/2026 09:05", american, "2026-03-04T09:05:00.000Z"],
    ["3/4/2026 15:05 PM", american, "2026-03-04T15:05:00.000Z"],
    ["3/4/2026 12:05 AM", american, "2026-03-04T00:05:00.000Z"],
    ["3/4/2026 9:05:07 PM", american, "2026-03-04T21:05:07.000Z"],
    ["12/31/2025 12:00 AM", american, "2025-12-31T00:00:00.000Z"],
    ["09:05 03/04/2026", hanoi, "2026-04-03T02:05:00.000Z"],
    ["24-Feb-2015 06:12AM", american, "2015-02-24T06:12:00.000Z"],
    ["Feb 24, 2015", american, "2015-02-24T00:00:00.000Z"],
    ["Tue, 14 Nov 2017 17:42:01 +0700", american, "2017-11-14T10:42:01.000Z"],
    ["Tue Feb 17 07:36:05 +0000 2015", american, "2015-02-17T07:36:05.000Z"],
    ["1424158565", american, "2015-02-17T07:36:05.000Z"],
    ["1424158565621", american, "2015-02-17T07:36:05.621Z"],
    ["Tue, 3 Mar 2026 10:00:00 GMT+0700", american, "2026-03-03T03:00:00.000Z"],
  ])("%s", (text, habits, expected) => {
    const read = readMoment(text, habits);
    expect(read.ok ? new Date(read.at).toISOString() : read.message).toBe(expected);
  });

  it.each(["", "yesterday", "31/02/2026", "2026-13-01", "25:00 01/01/2026", "01/02/2026 15:00 AM", "N/A"])(
    "%j is refused in words",
    (text) => {
      const read = readMoment(text, hanoi);
      expect(read.ok ? read.at : read.message).toMatch(/is no date/);
    },
  );
});

describe("local time", () => {
  it("takes the first of two and moves forward out of a gap when clocks change", () => {
    const at = (hour: number, month: number, day: number) =>
      momentOf({ year: 2026, month, day, hour, minute: 30, second: 0, ms: 0 }, "America/New_York");
    expect(at(1, 11, 1)).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(at(2, 3, 8)).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  it("is undone by the zone's own clock, in zones of whole, half and quarter hours", () => {
    const zones = fc.constantFrom("Asia/Ho_Chi_Minh", "Asia/Kolkata", "Asia/Kathmandu", "UTC", "America/New_York");
    fc.assert(
      fc.property(zones, fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) }), (zone, at) => {
        const whole = Math.floor(at / 1000) * 1000;
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "medium",
        }).format(whole);
        const read = readMoment(shown, { dayFirst: false, timezone: zone });
        expect(read.ok && Math.abs(read.at - whole) % 3_600_000).toBe(0);
        if (zone !== "America/New_York") expect(read).toEqual({ ok: true, at: whole });
      }),
    );
  });
});

it("reads the time out of an X id", () => {
  expect(snowflakeMoment("567588278875213824")).toBe(Date.UTC(2015, 1, 17, 7, 36, 5, 621));
  expect(snowflakeMoment("12")).toBeUndefined();
});
