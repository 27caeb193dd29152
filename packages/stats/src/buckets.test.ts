import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BucketInterval, bucketCountAtMost, bucketStart, bucketsBetween, nextBucketStart } from "./buckets.ts";
import { zoneOffset } from "./zone-offset.ts";

const HOUR = 3_600_000;
const INTERVALS: readonly BucketInterval[] = ["minute", "hour", "day", "week", "month"];
const ZONES = [
  "UTC",
  "Asia/Ho_Chi_Minh",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Africa/Cairo",
  "Asia/Beirut",
  "Pacific/Apia",
  "Pacific/Chatham",
];

const iso = (ms: number) => new Date(ms).toISOString();
const start = (at: string, interval: BucketInterval, zone: string) => iso(bucketStart(Date.parse(at), interval, zone));

const moment = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2036, 0, 1) });
const zone = fc.constantFrom(...ZONES);
const interval = fc.constantFrom(...INTERVALS);

describe("a bucket starts where the wall clock says", () => {
  test.each([
    ["hour", "Asia/Ho_Chi_Minh", "2026-02-17T10:20:30Z", "2026-02-17T10:00:00.000Z"],
    ["hour", "Asia/Kolkata", "2026-02-17T10:20:30Z", "2026-02-17T09:30:00.000Z"],
    ["hour", "Asia/Kathmandu", "2026-02-17T10:20:30Z", "2026-02-17T10:15:00.000Z"],
    ["day", "Asia/Ho_Chi_Minh", "2026-02-17T18:00:00Z", "2026-02-17T17:00:00.000Z"],
    ["day", "America/New_York", "2026-02-17T03:00:00Z", "2026-02-16T05:00:00.000Z"],
    ["week", "Asia/Ho_Chi_Minh", "2026-02-18T00:00:00Z", "2026-02-15T17:00:00.000Z"],
    ["month", "Asia/Ho_Chi_Minh", "2026-02-28T17:00:00Z", "2026-02-28T17:00:00.000Z"],
    ["month", "Asia/Ho_Chi_Minh", "2026-02-28T16:59:59Z", "2026-01-31T17:00:00.000Z"],
  ] as const)("%s in %s at %s", (kind, name, at, expected) => {
    expect(start(at, kind, name)).toBe(expected);
  });
});

describe("when the clock changes", () => {
  test("a day of 23 hours and one of 25", () => {
    const spring = Date.parse("2026-03-08T12:00:00Z");
    const autumn = Date.parse("2026-11-01T12:00:00Z");
    const length = (ms: number) =>
      (nextBucketStart(ms, "day", "America/New_York") - bucketStart(ms, "day", "America/New_York")) / HOUR;
    expect([length(spring), length(autumn)]).toEqual([23, 25]);
  });

  test("an hour that is shown twice is two buckets", () => {
    const from = Date.parse("2026-11-01T04:00:00Z");
    const starts = bucketsBetween(from, from + 4 * HOUR, "hour", "America/New_York");
    expect(starts.map(iso)).toEqual([
      "2026-11-01T04:00:00.000Z",
      "2026-11-01T05:00:00.000Z",
      "2026-11-01T06:00:00.000Z",
      "2026-11-01T07:00:00.000Z",
    ]);
  });

  test("a half-hour change cuts the hour it falls in", () => {
    const from = Date.parse("2026-10-03T15:00:00Z");
    const starts = bucketsBetween(from, from + HOUR, "hour", "Australia/Lord_Howe").map(iso);
    expect(starts).toEqual(["2026-10-03T14:30:00.000Z", "2026-10-03T15:30:00.000Z"]);
  });

  test("a day that the calendar left out does not appear", () => {
    const from = Date.parse("2011-12-29T12:00:00Z");
    const days = bucketsBetween(from, from + 3 * 24 * HOUR, "day", "Pacific/Apia");
    const dates = days.map((ms) => iso(ms + zoneOffset(ms, "Pacific/Apia")).slice(0, 10));
    expect(dates).toEqual(["2011-12-29", "2011-12-31", "2012-01-01", "2012-01-02"]);
  });
});

describe("for any moment, zone and interval", () => {
  test("a moment lies in its bucket, and the bucket's start in itself", () => {
    fc.assert(
      fc.property(moment, interval, zone, (ms, kind, name) => {
        const at = bucketStart(ms, kind, name);
        expect(at).toBeLessThanOrEqual(ms);
        expect(bucketStart(at, kind, name)).toBe(at);
        expect(nextBucketStart(ms, kind, name)).toBeGreaterThan(ms);
      }),
    );
  });

  test("buckets follow each other without a hole", () => {
    fc.assert(
      fc.property(moment, interval, zone, (ms, kind, name) => {
        const next = nextBucketStart(ms, kind, name);
        expect(bucketStart(next, kind, name)).toBe(next);
        expect(bucketStart(next - 1, kind, name)).toBe(bucketStart(ms, kind, name));
      }),
    );
  });

  test("a stretch is covered by its buckets, and the limit is never too low", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 * 24 * HOUR }), interval, zone, (from, length, kind, name) => {
        const width = kind === "minute" ? Math.min(length, 5 * HOUR) : length;
        const starts = bucketsBetween(from, from + width, kind, name);
        expect(starts[0]).toBe(bucketStart(from, kind, name));
        expect(starts.at(-1)).toBe(bucketStart(from + width - 1, kind, name));
        expect(new Set(starts).size).toBe(starts.length);
        expect(starts.length).toBeLessThanOrEqual(bucketCountAtMost(from, from + width, kind));
      }),
      { numRuns: 60 },
    );
  });
});

test("an empty or turned stretch has no buckets", () => {
  expect(bucketsBetween(10, 10, "hour", "UTC")).toEqual([]);
  expect(bucketsBetween(20, 10, "hour", "UTC")).toEqual([]);
});
