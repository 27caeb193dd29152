import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveWindow, type Window } from "./window.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const NOW = Date.parse("2026-03-10T08:20:30Z");

function windowOf(asked: Parameters<typeof resolveWindow>[0], zone = ZONE, now = NOW): Window {
  const outcome = resolveWindow(asked, "24h", zone, now);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.window;
}
const shown = ({ from, to, interval }: Window) => [new Date(from).toISOString(), new Date(to).toISOString(), interval];

describe("a moving window", () => {
  it("is the last 24 hours in whole hours, the last of them filling", () => {
    expect(shown(windowOf({}))).toEqual(["2026-03-09T09:00:00.000Z", "2026-03-10T09:00:00.000Z", "hour"]);
  });

  it("is whole local days for a month", () => {
    expect(shown(windowOf({ last: "30d" }))).toEqual(["2026-02-08T17:00:00.000Z", "2026-03-10T17:00:00.000Z", "day"]);
  });

  it("has as many days across a change of the clock", () => {
    const now = Date.parse("2026-03-10T18:00:00Z");
    const { from, to } = windowOf({ last: "7d", interval: "day" }, "America/New_York", now);
    expect((to - from) / 3_600_000).toBe(7 * 24 - 1);
  });

  it("is the same for everyone until the bucket ends, and then moves on", () => {
    const first = windowOf({ last: "1h" });
    expect(first.interval).toBe("minute");
    expect(windowOf({ last: "1h" }, ZONE, NOW + 20_000)).toEqual(first);
    expect(windowOf({ last: "1h" }, ZONE, first.movesAt ?? 0).from).toBe(first.from + 60_000);
  });

  it("holds the present and is as long as asked, whatever the zone", () => {
    const zones = fc.constantFrom("UTC", ZONE, "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns");
    const lasts = fc.constantFrom("1h", "6h", "24h", "7d", "30d", "90d");
    fc.assert(
      fc.property(zones, lasts, fc.integer({ min: 0, max: 2e12 }), (zone, last, now) => {
        const { from, to, movesAt } = windowOf({ last }, zone, now);
        expect(from <= now && now < to).toBe(true);
        expect(movesAt).toBe(to);
      }),
    );
  });
});

describe("a window that stands", () => {
  it("is taken as given, with an interval for its length", () => {
    const window = windowOf({ from: "2015-02-16T00:00:00Z", to: "2015-02-25T00:00:00Z" });
    expect(window).toEqual({ from: Date.UTC(2015, 1, 16), to: Date.UTC(2015, 1, 25), interval: "day", movesAt: null });
    const hourly = windowOf({ from: "2015-02-16T00:00:00Z", to: "2015-02-25T00:00:00Z", interval: "hour" });
    expect(hourly.interval).toBe("hour");
  });

  it("grows to the present where it has no end", () => {
    const window = windowOf({ from: "2026-03-10T00:00:00Z" });
    expect(window).toMatchObject({
      to: Date.parse("2026-03-10T09:00:00Z"),
      movesAt: Date.parse("2026-03-10T09:00:00Z"),
    });
  });
});

it.each([
  [{ from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z" }, "from", /before to/],
  [{ from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }, "from", /before to/],
  [{ to: "2026-01-01T00:00:00Z" }, "from", /required/],
  [{ from: "2099-01-01T00:00:00Z" }, "from", /past/],
  [{ from: "2026-01-01T00:00:00Z", last: "1h" }, "last", /together/],
  [{ from: "2015-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z", interval: "minute" }, "interval", /more than 5000/],
  [{ last: "1h", interval: "month" }, "interval", /longer than the window/],
] as const)("refuses %j by naming the parameter", (asked, path, message) => {
  const outcome = resolveWindow(asked, "24h", ZONE, NOW);
  expect(outcome).toMatchObject({ ok: false, problem: { path, message: expect.stringMatching(message) } });
});
