import { describe, expect, it } from "vitest";
import { bucketsOf, gapPlaces, gapsOf, lastIsOpen } from "./buckets.ts";

const HOUR = 3_600_000;
const day = { from: 0, to: 4 * HOUR, interval: "hour" as const };

describe("bucketsOf", () => {
  it("gives silence its place", () => {
    expect(bucketsOf(day, [HOUR])).toEqual([0, HOUR, 2 * HOUR, 3 * HOUR]);
  });

  it("follows hours that start at :30", () => {
    expect(bucketsOf({ ...day, from: HOUR / 2 }, [HOUR * 1.5])).toEqual(
      [0.5, 1.5, 2.5, 3.5].map((hour) => hour * HOUR),
    );
  });

  it("takes days as the server names them", () => {
    expect(bucketsOf({ from: 0, to: 90 * 24 * HOUR, interval: "day" }, [30 * HOUR, 6 * HOUR])).toEqual([
      6 * HOUR,
      30 * HOUR,
    ]);
  });

  it("never draws more buckets than a screen can hold", () => {
    expect(bucketsOf({ from: 0, to: 9_000 * HOUR, interval: "minute" }, [7])).toEqual([7]);
  });
});

describe("lastIsOpen", () => {
  it("tells a bucket that is still filling", () => {
    expect(lastIsOpen({ ...day, to: 3.5 * HOUR }, [2 * HOUR, 3 * HOUR], 3.5 * HOUR)).toBe(true);
    expect(lastIsOpen(day, [2 * HOUR, 3 * HOUR], 5 * HOUR)).toBe(false);
    expect(lastIsOpen(day, [], 0)).toBe(false);
    const minutes = { from: 0, to: HOUR, interval: "minute" as const };
    expect(lastIsOpen(minutes, [0, 300_000], 480_000)).toBe(true);
    expect(lastIsOpen(minutes, [0, 300_000], 600_000)).toBe(false);
  });
});

describe("gaps", () => {
  const coverage = [
    {
      source: "bluesky",
      posts: 1,
      firstSeenAt: null,
      lastSeenAt: null,
      lastPublishedAt: null,
      gaps: [
        { from: 3 * HOUR, to: 9 * HOUR },
        { from: -HOUR, to: HOUR },
        { from: 20 * HOUR, to: 21 * HOUR },
      ],
    },
  ];

  it("are cut to the period, earliest first", () => {
    expect(gapsOf(coverage, day)).toEqual([
      { source: "bluesky", from: 0, to: HOUR },
      { source: "bluesky", from: 3 * HOUR, to: 4 * HOUR },
    ]);
  });

  it("cover the buckets that they touch", () => {
    const buckets = [0, HOUR, 2 * HOUR, 3 * HOUR];
    expect(gapPlaces({ source: "x", from: 1.5 * HOUR, to: 2.5 * HOUR }, buckets)).toEqual([1, 2]);
    expect(gapPlaces({ source: "x", from: HOUR, to: 2 * HOUR }, buckets)).toEqual([1, 1]);
    expect(gapPlaces({ source: "x", from: -2 * HOUR, to: -HOUR }, buckets)).toBeUndefined();
  });
});
