import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf, type WallClock } from "./local-time.ts";
import { readMoment } from "./moment.ts";

const HOUR = 3_600_000;
const ZONES = Intl.supportedValuesOf("timeZone");
const zone = fc.constantFrom(...ZONES);
/** Whole seconds of 1995 to 2035, when posts are. */
const moment = fc.integer({ min: Date.UTC(1995, 0) / 1_000, max: Date.UTC(2035, 0) / 1_000 }).map((at) => at * 1_000);
const utc = { dayFirst: true, timezone: "UTC" };

/** What clocks of a zone show. */
function wallOf(at: number, timeZone: string): WallClock {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = shown.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second, ms: 0 };
}

describe("a reading of a clock, in every zone there is,", () => {
  it("is a moment at which the clock shows just that, the first of two", () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const found = momentOf(wallOf(at, timeZone), timeZone);
        expect(found).toBeDefined();
        expect(wallOf(found ?? 0, timeZone)).toEqual(wallOf(at, timeZone));
        expect(found).toBeLessThanOrEqual(at);
      }),
      { numRuns: 300 },
    );
  });

  it("never goes back as the clock goes on", () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 1, max: 48 }), (timeZone, at, hours) => {
        const naive = (ms: number): WallClock => wallOf(ms, "UTC");
        const [before, after] = [momentOf(naive(at), timeZone), momentOf(naive(at + hours * HOUR), timeZone)];
        expect(after).toBeGreaterThanOrEqual(before ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a date that no calendar has, or that nobody meant, is none", () => {
  it.each([
    "2026-02-29",
    "2026-00-10",
    "2026-04-31 10:00",
    "00/01/2026",
    "31/04/2026",
    "2026-03-01 24:00",
    "2026-03-01 10:60",
    "0026-03-01",
    "0099-12-31 10:00",
    "2026-03-01T08:30:00+99:00",
    "2026-03-01T08:30:00-15:00",
    "Smarch 3, 2026",
  ])("%s", (text) => {
    expect(readMoment(text, utc)).toEqual({ ok: false, message: expect.stringContaining("is no date") });
  });

  it.each([
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2026-03-01T08:30:00+14:00", "2026-02-28T18:30:00.000Z"],
    ["2026-03-01T08:30:00-12:00", "2026-03-01T20:30:00.000Z"],
  ])("while %s is one", (text, at) => {
    const read = readMoment(text, utc);
    expect(read.ok ? new Date(read.at).toISOString() : read.message).toBe(at);
  });
});

it("whatever a cell holds, it is a moment or is refused in words that show no more than a line of it", () => {
  const cell = fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[0-9 :/.TZ+-]{1,25}$/));
  fc.assert(
    fc.property(cell, fc.boolean(), zone, (text, dayFirst, timezone) => {
      const read = readMoment(text, { dayFirst, timezone });
      if (read.ok) expect(Number.isFinite(read.at)).toBe(true);
      else expect(read.message.length).toBeLessThan(100);
    }),
    { numRuns: 1_000 },
  );
});
