import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketsOf, gapPlaces, gapsOf, lastIsOpen } from "./buckets.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A period of whole hours, told in hours; some zones begin theirs at :30 or :45. */
const period = fc
  .record({ from: fc.nat(500), hours: fc.integer({ min: 1, max: 200 }), phase: fc.constantFrom(0, 30, 45) })
  .map(({ from, hours, phase }) => {
    const start = from * HOUR + phase * MINUTE;
    return { from: start, to: start + hours * HOUR, interval: "hour" as const };
  });
const known = (of: { from: number; to: number }) =>
  fc.uniqueArray(
    fc.nat((of.to - of.from) / HOUR - 1).map((hour) => of.from + hour * HOUR),
    { minLength: 1, maxLength: 8 },
  );
const withKnown = period.chain((of) => fc.tuple(fc.constant(of), known(of)));

describe("the buckets of a period", () => {
  it("are every hour of it once, in order, and hold all that has figures", () => {
    fc.assert(
      fc.property(withKnown, ([of, figures]) => {
        const buckets = bucketsOf(of, figures);
        const hours = Array.from({ length: (of.to - of.from) / HOUR }, (_, hour) => of.from + hour * HOUR);
        expect(buckets).toEqual(hours);
        expect(buckets).toEqual(expect.arrayContaining(figures));
      }),
    );
  });

  it("do not depend on the order in which figures come", () => {
    fc.assert(
      fc.property(withKnown, ([of, figures]) => {
        expect(bucketsOf(of, [...figures].reverse())).toEqual(bucketsOf(of, figures));
        expect(bucketsOf(of, bucketsOf(of, figures))).toEqual(bucketsOf(of, figures));
      }),
    );
  });

  it("end open exactly while the last hour has not passed", () => {
    fc.assert(
      fc.property(withKnown, fc.nat(300 * HOUR), ([of, figures], passed) => {
        const buckets = bucketsOf(of, figures);
        const asOf = of.from + passed;
        expect(lastIsOpen(of, buckets, asOf)).toBe(asOf < of.to);
      }),
    );
  });
});

describe("gaps in coverage", () => {
  const gaps = fc.array(
    fc.record({ from: fc.integer({ min: -50, max: 700 }), hours: fc.integer({ min: 0, max: 60 }) }).map((gap) => ({
      from: gap.from * HOUR,
      to: (gap.from + gap.hours) * HOUR,
    })),
    { maxLength: 6 },
  );
  const coverage = (of: { from: number; to: number }[]) => [
    { source: "voz.vn", posts: 1, firstSeenAt: null, lastSeenAt: null, lastPublishedAt: null, gaps: of },
  ];

  it("lie within the period, hold some time, and come in order", () => {
    fc.assert(
      fc.property(period, gaps, (of, all) => {
        const found = gapsOf(coverage(all), of);
        for (const [place, { from, to }] of found.entries()) {
          expect(from).toBeGreaterThanOrEqual(Math.max(of.from, found[place - 1]?.from ?? of.from));
          expect(to).toBeLessThanOrEqual(of.to);
          expect(from).toBeLessThan(to);
        }
        const touching = all.filter(({ from, to }) => Math.max(from, of.from) < Math.min(to, of.to));
        expect(found).toHaveLength(touching.length);
      }),
    );
  });

  it("cover just the buckets that share time with them", () => {
    fc.assert(
      fc.property(withKnown, gaps, ([of, figures], all) => {
        const buckets = bucketsOf(of, figures);
        for (const gap of gapsOf(coverage(all), of)) {
          const shared = buckets.flatMap((at, place) => (at < gap.to && at + HOUR > gap.from ? [place] : []));
          expect(gapPlaces(gap, buckets)).toEqual([shared[0], shared.at(-1)]);
        }
      }),
    );
  });
});
